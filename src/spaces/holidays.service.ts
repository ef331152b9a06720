import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import {
  changeRow,
  invalid,
  keysetPage,
  notFound,
  type Page,
  refuseUnlessSeen,
  type Tx,
  type WriteOptions,
} from '../platform/index.js';
import { isDate } from '../time/index.js';
import { recordCampusChange } from './campus-changes.js';
import { Holiday } from './holiday.entity.js';
import type {
  DatedHolidayBody,
  HolidayBody,
  HolidaysBody,
  HolidayShown,
  HolidaysQuery,
  HolidaysReplaced,
} from './holidays.dto.js';
import { Inventory } from './inventory.js';
import { nameShown, toName } from './names.js';

@Injectable()
export class HolidaysService {
  constructor(private readonly inventory: Inventory) {}

  list({ from, to, ...query }: HolidaysQuery): Promise<Page<HolidayShown>> {
    const holidays = this.inventory.db.manager.createQueryBuilder(Holiday, 'holiday');
    if (from) holidays.andWhere('holiday.date >= :from', { from });
    if (to) holidays.andWhere('holiday.date < :to', { to });
    return keysetPage(holidays, { 'holiday.date': 'date' }, query, ({ date }) => [date], presentHoliday);
  }

  async find(date: string): Promise<HolidayShown> {
    return presentHoliday(await holidayOn(this.inventory.db.manager, date));
  }

  put(
    date: string,
    seen: number | undefined,
    body: HolidayBody,
    options: WriteOptions,
  ): Promise<{ holiday: HolidayShown; created: boolean }> {
    if (!isDate(date))
      throw invalid({ pointer: '/date', code: 'no-such-date', detail: 'A date is written 2026-12-25.' });
    return this.inventory.write(async (tx) => {
      const before = await tx.findOneBy(Holiday, { date });
      if (before) refuseUnlessSeen(seen, presentHoliday(before));
      const { holiday } = before ? await edit(tx, before, body) : await add(tx, { ...body, date });
      return { holiday: presentHoliday(holiday), created: before === null };
    }, options);
  }

  remove(date: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const holiday = await holidayOn(tx, date);
      refuseUnlessSeen(seen, presentHoliday(holiday));
      await drop(tx, holiday);
    }, options);
  }

  /** What is the same stays as it is, so that the change log tells of differences only. */
  replace(
    { data }: HolidaysBody,
    year: number | undefined,
    options: WriteOptions,
  ): Promise<HolidaysReplaced> {
    refuseMisplaced(data, year);
    return this.inventory.write(async (tx) => {
      const present = await tx.findBy(
        Holiday,
        year === undefined ? {} : { date: Between(`${year}-01-01`, `${year}-12-31`) },
      );
      const beforeOn = new Map(present.map((holiday) => [holiday.date, holiday]));
      const done: HolidaysReplaced = { created: [], updated: [], deleted: [], unchanged: [] };
      for (const body of data.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
        const before = beforeOn.get(body.date);
        beforeOn.delete(body.date);
        if (!before) {
          await add(tx, body);
          done.created.push(body.date);
        } else {
          const { changed } = await edit(tx, before, body);
          (changed ? done.updated : done.unchanged).push(body.date);
        }
      }
      for (const gone of beforeOn.values()) {
        await drop(tx, gone);
        done.deleted.push(gone.date);
      }
      done.deleted.sort();
      return done;
    }, options);
  }
}

async function holidayOn(tx: Tx, date: string): Promise<Holiday> {
  const holiday = isDate(date) ? await tx.findOneBy(Holiday, { date }) : null;
  if (!holiday) throw notFound('holiday');
  return holiday;
}

async function add(
  tx: Tx,
  { date, name, kind = 'general' }: DatedHolidayBody,
): Promise<{ holiday: Holiday }> {
  await tx.insert(Holiday, { date, name: toName(name), kind });
  await recordCampusChange(tx, 'holiday.created', date, 1);
  return { holiday: await tx.findOneByOrFail(Holiday, { date }) };
}

async function edit(
  tx: Tx,
  before: Holiday,
  { name, kind = 'general' }: HolidayBody,
): Promise<{ holiday: Holiday; changed: boolean }> {
  const { row, changed } = await changeRow(tx, Holiday, {
    key: { date: before.date },
    before,
    patch: { name: toName(name), kind },
    present: presentHoliday,
  });
  if (changed.length > 0) await recordCampusChange(tx, 'holiday.updated', row.date, row.version, changed);
  return { holiday: row, changed: changed.length > 0 };
}

async function drop(tx: Tx, { date, version }: Holiday): Promise<void> {
  await tx.delete(Holiday, { date });
  await recordCampusChange(tx, 'holiday.deleted', date, version);
}

function refuseMisplaced(data: readonly DatedHolidayBody[], year: number | undefined): void {
  const dates = new Set<string>();
  const faults = data.flatMap(({ date }, index) => {
    const pointer = `/data/${index}/date`;
    if (dates.has(date)) return [{ pointer, code: 'twice', detail: `${date} stands there twice.` }];
    dates.add(date);
    return year === undefined || date.startsWith(`${year}-`)
      ? []
      : [{ pointer, code: 'other-year', detail: `${date} is not in ${year}, the year to be replaced.` }];
  });
  if (faults.length > 0) throw invalid(...faults);
}

const presentHoliday = ({ date, name, kind, version }: Holiday): HolidayShown => ({
  date,
  name: nameShown(name),
  kind,
  version,
  links: { self: `/api/v1/holidays/${date}` },
});
