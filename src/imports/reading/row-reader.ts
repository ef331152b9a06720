import { asWritten, nearestOf } from '../../platform/index.js';
import {
  type CatalogueSnapshot,
  type KnownFloor,
  type SpaceColumn,
  spaceKinds,
  spaceStatuses,
  useClasses,
} from '../../spaces/index.js';
import type { Column } from './columns.js';
import { type Fault, FaultyCell } from './faults.js';
import { exactNumber, numbersIn } from './numbers.js';
import { Places } from './places.js';
import { Vocabulary } from './vocabularies.js';

/** What a row says of a space; what it leaves open is not there, and what it takes away is null. */
export interface RowRead {
  code: string;
  floor?: KnownFloor;
  /** As the API takes it, but for what a new space and one that is there need differently. */
  fields: Record<string, unknown>;
  faults: Fault[];
}

export interface Whereabouts {
  code: string;
  partOf: string;
  floorId?: string;
  depth: number;
}

interface Reading {
  only?: readonly Column[] | undefined;
  now?: Readonly<Record<SpaceColumn, string>> | undefined;
}

type Labels = Pick<CatalogueSnapshot, 'amenities' | 'hazards' | 'qualifications'>;

/** Reads rows of a table whose columns are known. */
export class RowReader {
  private readonly vocabularies;

  constructor(
    /** Of each cell; undefined for what is not read. */
    private readonly columns: readonly (Column | undefined)[],
    private readonly places: Places,
    labels: Labels,
  ) {
    this.vocabularies = {
      kind: new Vocabulary(Object.entries(spaceKinds)),
      use_class: new Vocabulary(Object.entries(useClasses)),
      status: new Vocabulary(spaceStatuses.map((status) => [status, statusWords[status]])),
      amenities: new Vocabulary(labels.amenities),
      hazards: new Vocabulary(labels.hazards),
      required_qualifications: new Vocabulary(labels.qualifications),
    };
  }

  /** What says which space it is, and what of: for the order of rows. Those that cannot be read at all come first. */
  whereabouts(cells: readonly string[]): Whereabouts {
    const { code, floor, fields, faults } = this.read(cells);
    const partOf = fields['parentId'];
    return {
      code,
      partOf: typeof partOf === 'string' ? partOf : '',
      ...(floor && { floorId: floor.id }),
      depth: faults.length > 0 ? -1 : 0,
    };
  }

  /** `only` these columns, where they are given; what is `now` as the row says it is not even looked at. */
  read(cells: readonly string[], { only, now }: Reading = {}): RowRead {
    const row: RowRead = { code: '', fields: {}, faults: [] };
    const said = new Map<Column, string>();
    for (const [n, column] of this.columns.entries())
      if (column && (!only || only.includes(column))) said.set(column, asWritten(cells[n] ?? ''));
    if (!only && cells.slice(this.columns.length).some((cell) => cell !== ''))
      row.faults.push({ code: 'too-many-cells', value: cells.slice(this.columns.length).join(', ') });
    this.place(said, row, now);
    for (const [column, text] of said) {
      if (text === now?.[column as SpaceColumn]) continue;
      try {
        this.cell(column, text, row);
      } catch (error) {
        if (!(error instanceof FaultyCell)) throw error;
        row.faults.push(error.fault);
      }
    }
    return row;
  }

  private place(said: ReadonlyMap<Column, string>, row: RowRead, now: Reading['now']): void {
    const at = (column: Column) => (said.get(column) ?? '').trim();
    row.code = at('code');
    if (now && at('building') === now.building && at('floor') === now.floor) return;
    try {
      if (at('building') !== '' && at('floor') !== '')
        row.floor = this.places.floor(at('building'), at('floor'));
      else if (at('path') !== '') {
        const { floor, code } = this.places.along(at('path'));
        row.floor = floor;
        if (row.code === '' && code !== undefined) row.code = code;
      } else if (at('building') !== '' || at('floor') !== '') {
        const column = at('building') === '' ? 'building' : 'floor';
        row.faults.push({ column, value: '', code: 'required' });
      }
    } catch (error) {
      if (!(error instanceof FaultyCell)) throw error;
      row.faults.push(error.fault);
    }
    if (row.code === '') row.faults.push({ column: 'code', value: '', code: 'required' });
  }

  private cell(column: Column, text: string, { fields }: RowRead): void {
    const bare = text.trim();
    switch (column) {
      case 'code':
      case 'building':
      case 'floor':
      case 'path':
      case 'id':
        return;
      case 'name_en':
        if (text !== '') nameOf(fields)['en'] = text;
        return;
      case 'name_zh_hant':
        nameOf(fields)['zhHant'] = text === '' ? null : text;
        return;
      case 'name_zh_hans':
        nameOf(fields)['zhHans'] = text === '' ? null : text;
        return;
      case 'kind':
      case 'use_class':
      case 'status':
        if (bare !== '') fields[fieldOf[column]] = this.word(column, bare);
        return;
      case 'area_m2':
      case 'capacity':
        if (bare !== '') fields[fieldOf[column]] = numberIn(column, bare);
        return;
      case 'x':
      case 'y':
        if (bare !== '') fields[column] = exactNumber(bare) ?? notANumber(column, bare);
        return;
      case 'amenities':
      case 'hazards':
      case 'required_qualifications':
        fields[fieldOf[column]] = bare
          .split(/[;,|、；，]/)
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => this.word(column, part));
        return;
      case 'form_required':
        if (bare !== '') fields['formRequired'] = truthOf(column, bare);
        return;
      case 'part_of':
        fields['parentId'] = bare === '' ? null : /^spc_[0-9a-z]{26}$/.test(bare) ? bare : `code:${bare}`;
        return;
      case 'outline':
        fields['geometry'] = bare === '' ? null : outlineIn(bare);
    }
  }

  private word(column: keyof typeof codes, text: string): string {
    const vocabulary = this.vocabularies[column];
    const code = vocabulary.codeOf(text);
    if (code !== undefined) return code;
    const near = nearestOf(text, vocabulary.words());
    const meant = near === undefined ? undefined : vocabulary.codeOf(near);
    throw new FaultyCell({
      column,
      value: text,
      code: codes[column],
      ...(meant && { suggestions: [meant] }),
    });
  }
}

const codes = {
  kind: 'unknown-kind',
  use_class: 'unknown-use-class',
  status: 'unknown-status',
  amenities: 'unknown-amenity',
  hazards: 'unknown-hazard',
  required_qualifications: 'unknown-qualification',
} as const;

const fieldOf = {
  kind: 'kind',
  use_class: 'useClass',
  status: 'status',
  area_m2: 'areaM2',
  capacity: 'capacity',
  amenities: 'amenities',
  hazards: 'hazards',
  required_qualifications: 'requiredQualifications',
} as const;

const statusWords = {
  active: { en: 'open', zhHant: '開放', zhHans: '开放' },
  hidden: { en: 'not shown', zhHant: '隱藏', zhHans: '隐藏' },
  retired: { en: 'closed for good', zhHant: '停用', zhHans: '停用' },
};

const nameOf = (fields: Record<string, unknown>) =>
  (fields['name'] ??= {}) as Record<'en' | 'zhHant' | 'zhHans', string | null>;

function numberIn(column: 'area_m2' | 'capacity', text: string): number {
  const [number, ...others] = numbersIn(text);
  if (number === undefined) return notANumber(column, text);
  if (others.length > 0)
    throw new FaultyCell({
      column,
      value: text,
      code: 'ambiguous-number',
      suggestions: [number, ...others].map(String),
    });
  return number;
}

function notANumber(column: Column, value: string): never {
  throw new FaultyCell({ column, value, code: 'not-a-number' });
}

const yes = ['true', 'yes', 'y', '1', '是', '要', '需要'];
const no = ['false', 'no', 'n', '0', '否', '不要', '不需要'];

function truthOf(column: Column, text: string): boolean {
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  throw new FaultyCell({ column, value: text, code: 'not-yes-or-no', suggestions: ['true', 'false'] });
}

function outlineIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FaultyCell({ column: 'outline', value: text.slice(0, 200), code: 'not-json' });
  }
}
