import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import type { Prices } from '../lines/charged.js';
import { PriceList } from './price-list.entity.js';

@Injectable()
export class PriceListStore {
  /** What counts on a date: the list that began last. */
  async byDate(tx: Tx): Promise<(date: string) => Prices | undefined> {
    const lists = await tx.find(PriceList, { order: { validFrom: 'DESC' } });
    return (date) => lists.find(({ validFrom }) => validFrom <= date);
  }

  /** The last day of what has been told to anybody; undefined where nothing has. */
  async toldUntil(tx: Tx): Promise<string | undefined> {
    const [row] = await tx.query<{ until: string | null }[]>(
      `SELECT (max(month) + interval '1 month' - interval '1 day')::date::text AS until FROM statement`,
    );
    return row!.until ?? undefined;
  }
}
