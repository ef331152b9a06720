import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '../../platform/index.js';
import { Catalogue } from '../catalogue.js';
import type { CatalogueSnapshot, CatalogueSpace } from '../catalogue-snapshot.js';
import { addressOf, QrCodes } from '../qr-codes.service.js';
import type { Label } from './label.js';
import type { QrLabelsQuery } from './qr-labels.dto.js';

const thread = new URL('./label-sheet.worker.js', import.meta.url);

/** The stickers of many spaces, ready for the printer. */
@Injectable()
export class QrLabels {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly codes: QrCodes,
  ) {}

  async pdf(query: QrLabelsQuery, site: string): Promise<Uint8Array> {
    const spaces = wanted(await this.catalogue.current(), query);
    const codes = await this.codes.ofSpaces(spaces.map(({ id }) => id));
    const labels = spaces.map((space) =>
      labelOf(space, `${site}${addressOf(space.code, codes.get(space.id)!)}`),
    );
    const [pdf] = (await once(new Worker(thread, { workerData: labels }), 'message')) as [Uint8Array];
    return pdf;
  }
}

function wanted(snapshot: CatalogueSnapshot, { floorId, ids }: QrLabelsQuery): CatalogueSpace[] {
  if ((floorId === undefined) === (ids === undefined)) {
    throw invalid({ pointer: '/floorId', code: 'required', detail: 'Send either floorId or ids.' });
  }
  const spaces =
    floorId === undefined
      ? ids!.map((id) => {
          const space = snapshot.spaces.find(
            ({ publicId, code }) => publicId === id || `code:${code}` === id,
          );
          if (!space) throw notFound('space');
          return space;
        })
      : snapshot.spaces.filter(({ floor, status }) => floor.publicId === floorId && status !== 'retired');
  if (spaces.length === 0) throw notFound(floorId === undefined ? 'space' : 'floor');
  return spaces;
}

const labelOf = ({ code, name, building, floor }: CatalogueSpace, url: string): Label => ({
  url,
  code,
  nameEn: name.en ?? '',
  ...(name.zhHant !== undefined && { nameZh: name.zhHant }),
  place: `${building.code} · ${floor.code}`,
});
