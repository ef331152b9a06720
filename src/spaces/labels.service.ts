import { Injectable } from '@nestjs/common';
import {
  changeRow,
  keysetPage,
  notFound,
  type Page,
  type PageQuery,
  Problem,
  refuseUnlessSeen,
  type Tx,
  type WriteOptions,
} from '../platform/index.js';
import { recordCampusChange } from './campus-changes.js';
import { Inventory } from './inventory.js';
import type { HazardShown, LabelBody, LabelPatch, LabelShown } from './labels.dto.js';
import { Amenity, Hazard, Qualification } from './labels.entity.js';
import { refuseUnknownLabels } from './labels.js';
import { nameShown, patchedName, toName } from './names.js';

/** The lists of words that spaces are described by. Each knows where to look for who uses a word. */
const lists = {
  amenity: { entity: Amenity, path: 'amenities', usedBy: spacesWith('amenities') },
  hazard: {
    entity: Hazard,
    path: 'hazards',
    usedBy: `${spacesWith('hazards')} UNION ALL SELECT 'a risk form' FROM risk_form WHERE hazards @> ARRAY[$1]`,
  },
  qualification: {
    entity: Qualification,
    path: 'qualifications',
    usedBy: `${spacesWith('required_qualifications')}
      UNION ALL SELECT 'hazard ' || code FROM hazard WHERE required_qualifications @> ARRAY[$1]
      UNION ALL SELECT 'a person who has it' FROM member_qualification WHERE code = $1`,
  },
} as const;

function spacesWith(column: string): string {
  return `SELECT code AS what FROM space WHERE ${column} @> ARRAY[$1]`;
}

export type LabelKind = keyof typeof lists;
type Label = Amenity | Hazard | Qualification;
/** What a hazard has beside its name. */
type Demands = Partial<Pick<Hazard, 'requiredQualifications' | 'formRequired'>>;
type ShownOf<K extends LabelKind> = K extends 'hazard' ? HazardShown : LabelShown;

@Injectable()
export class LabelsService {
  constructor(private readonly inventory: Inventory) {}

  list<K extends LabelKind>(kind: K, query: PageQuery): Promise<Page<ShownOf<K>>> {
    const labels = this.inventory.db.manager.createQueryBuilder<Label>(lists[kind].entity, 'label');
    return keysetPage(
      labels,
      { 'label.code': 'text' },
      query,
      ({ code }) => [code],
      (label) => presentLabel(kind, label),
    );
  }

  async find<K extends LabelKind>(kind: K, code: string): Promise<ShownOf<K>> {
    return presentLabel(kind, await labelOf(this.inventory.db.manager, kind, code));
  }

  create<K extends LabelKind>(
    kind: K,
    { code, name, ...demands }: LabelBody & Demands,
    options: WriteOptions,
  ): Promise<ShownOf<K>> {
    return this.inventory.write(async (tx) => {
      if (await tx.existsBy(lists[kind].entity, { code }))
        throw new Problem('already-exists', `There is a ${kind} "${code}" already.`);
      await refuseUnknownQualifications(tx, demands);
      await tx.insert(lists[kind].entity, { ...demands, code, name: toName(name) });
      await recordCampusChange(tx, `${kind}.created`, code, 1);
      return presentLabel(kind, await labelOf(tx, kind, code));
    }, options);
  }

  update<K extends LabelKind>(
    kind: K,
    code: string,
    seen: number | undefined,
    { name, ...demands }: LabelPatch & Demands,
    options: WriteOptions,
  ): Promise<ShownOf<K>> {
    return this.inventory.write(async (tx) => {
      const before = await labelOf(tx, kind, code);
      refuseUnlessSeen(seen, presentLabel(kind, before));
      await refuseUnknownQualifications(tx, demands);
      const { row, changed } = await changeRow<Label>(tx, lists[kind].entity, {
        key: { code },
        before,
        patch: { ...demands, name: patchedName(before.name, name) },
        present: (label) => presentLabel(kind, label),
      });
      if (changed.length > 0) await recordCampusChange(tx, `${kind}.updated`, code, row.version, changed);
      return presentLabel(kind, row);
    }, options);
  }

  remove(kind: LabelKind, code: string, seen: number | undefined, options: WriteOptions): Promise<void> {
    return this.inventory.write(async (tx) => {
      const label = await labelOf(tx, kind, code);
      refuseUnlessSeen(seen, presentLabel(kind, label));
      const [user] = await tx.query<{ what: string }[]>(`${lists[kind].usedBy} ORDER BY what LIMIT 1`, [
        code,
      ]);
      if (user) throw new Problem('still-in-use', `It is in use: ${user.what}, for one.`);
      await tx.delete(lists[kind].entity, { code });
      await recordCampusChange(tx, `${kind}.deleted`, code, label.version);
    }, options);
  }
}

async function labelOf(tx: Tx, kind: LabelKind, code: string): Promise<Label> {
  const label = await tx.findOneBy<Label>(lists[kind].entity, { code });
  if (!label) throw notFound(kind);
  return label;
}

async function refuseUnknownQualifications(tx: Tx, { requiredQualifications }: Demands): Promise<void> {
  if (!requiredQualifications?.length) return;
  const known = new Set((await tx.find(Qualification)).map(({ code }) => code));
  refuseUnknownLabels('/requiredQualifications', requiredQualifications, known);
}

const presentLabel = <K extends LabelKind>(kind: K, label: Label): ShownOf<K> =>
  ({
    code: label.code,
    name: nameShown(label.name),
    ...(label instanceof Hazard && {
      requiredQualifications: label.requiredQualifications,
      formRequired: label.formRequired,
    }),
    version: label.version,
    links: { self: `/api/v1/${lists[kind].path}/${label.code}` },
  }) as ShownOf<K>;
