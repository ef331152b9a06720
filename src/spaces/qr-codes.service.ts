import { Injectable } from '@nestjs/common';
import { publicId, recordChange, type Tx, type WriteOptions } from '../platform/index.js';
import { Inventory } from './inventory.js';
import type { QrCodeShown } from './qr-codes.dto.js';
import { spaceOf } from './space-editor.service.js';

/** The code on the sticker of each space: whoever knows it stands, or has stood, before it. */
@Injectable()
export class QrCodes {
  constructor(private readonly inventory: Inventory) {}

  /** The space whose sticker says this; undefined where none does, or does not any more. */
  async spaceIdOf(code: string): Promise<string | undefined> {
    const [space] = await this.inventory.db.prepared<{ id: string }>(
      'space-by-qr-code',
      'SELECT id FROM space WHERE qr_code = $1',
      [code.trim().toLowerCase()],
    );
    return space?.id;
  }

  /** The codes of many spaces, by their ids. */
  async ofSpaces(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.inventory.db.manager.query<{ id: string; code: string }[]>(
      'SELECT id, qr_code AS code FROM space WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  async show(id: string): Promise<QrCodeShown> {
    return shown(this.inventory.db.manager, id);
  }

  /** A new code: what the old stickers say leads nowhere from now on. */
  rotate(id: string, options: WriteOptions): Promise<QrCodeShown> {
    return this.inventory.write(async (tx) => {
      const space = await spaceOf(tx, id);
      await tx.query(`UPDATE space SET qr_code = DEFAULT WHERE id = $1`, [space.id]);
      await recordChange(tx, {
        type: 'space.qr_code_rotated',
        subjectId: space.id,
        version: space.version,
        changed: ['qrCode'],
      });
      return shown(tx, id);
    }, options);
  }
}

/** The page of a space, with what proves that one stands before it. */
export const addressOf = (spaceCode: string, code: string) =>
  `/s/${encodeURIComponent(spaceCode)}?qr=${code}`;

async function shown(tx: Tx, id: string): Promise<QrCodeShown> {
  const space = await spaceOf(tx, id);
  const [row] = await tx.query<{ code: string }[]>('SELECT qr_code AS code FROM space WHERE id = $1', [
    space.id,
  ]);
  const { code } = row!;
  return {
    spaceId: publicId('space', space.id),
    spaceCode: space.code,
    code,
    links: { html: addressOf(space.code, code) },
  };
}
