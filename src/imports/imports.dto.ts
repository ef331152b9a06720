import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery, WriteQuery } from '../platform/index.js';

export class ImportQuery extends WriteQuery {
  /** What the rows are. */
  @IsOptional()
  @IsIn(['spaces'])
  kind = 'spaces' as const;

  /** `check` tells what would happen; `check_then_apply` goes on where nothing is in the way. */
  @IsOptional()
  @IsIn(['check', 'check_then_apply'])
  mode: 'check' | 'check_then_apply' = 'check';

  /** By what a row finds the space that it is about. */
  @IsOptional()
  @IsIn(['code'])
  matchOn = 'code' as const;

  /** What an error does when rows are applied: leave its row out, or stop before its batch. */
  @IsOptional()
  @IsIn(['stop', 'skip_row'])
  onError: 'stop' | 'skip_row' = 'stop';

  /** How the table is called, to know it again. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  fileName?: string;
}

export class ImportRowsQuery extends PageQuery {
  /** The rows that this comes of; `warning` for those that are warned of. */
  @IsOptional()
  @IsIn(['create', 'update', 'unchanged', 'error', 'warning'])
  outcome?: 'create' | 'update' | 'unchanged' | 'error' | 'warning';
}

export class ApplyImportBody {
  @MayBeLeftOut()
  @IsIn(['stop', 'skip_row'])
  onError?: 'stop' | 'skip_row';
}

export class FixImportBody {
  /** The header of the column, as it is in the table. */
  @IsString()
  @MaxLength(200)
  header: string;

  /** What stands there. */
  @IsString()
  @MaxLength(20_000)
  from: string;

  /** What is to stand there instead. */
  @IsString()
  @MaxLength(20_000)
  to: string;

  /** The only row to change; every row that says the same is changed where it is left out. */
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(2)
  row?: number;
}

export class ImportColumnsBody {
  /** By header: the column that it is, or null to leave it unread. Headers that are left out stay as they are. */
  @IsObject()
  columns: Record<string, string | null>;
}

export class ImportColumn {
  header: string;
  /** What it is read as; null where it is not read. */
  column: string | null;
  /** What it may be, where it is not read. */
  suggestion?: string;
}

export class ImportFile {
  name?: string;
  encoding?: string;
  delimiter?: string;
}

export class ImportProgress {
  done: number;
  total: number;
  rowsPerS: number;
  /** Seconds until it is done, as things go; null while nobody works on it. */
  etaS: number | null;
}

/** Rows by what comes of them; while rows are applied, of those applied so far. */
export class ImportRowCounts {
  create: number;
  update: number;
  unchanged: number;
  error: number;
  warning: number;
  /** Spaces in use that no row is about: they stay as they are. Null until the check is through. */
  missing: number | null;
}

export class ImportFault {
  row: number;
  /** The header of the column, as it is in the table. */
  header?: string;
  /** What the column is read as. */
  column?: string;
  value?: string;
  /** The rule, which never changes with language. */
  code: string;
  message: string;
  didYouMean?: string;
  /** All that may be meant, the likeliest first. */
  suggestions: string[];
  /** In the list of rows: how many say the same there, this one among them. A fix that names no row changes them all. */
  alike?: number;
}

export class ImportWarning {
  code: string;
  message: string;
  bookings: number;
}

export class ImportChange {
  column: string;
  before: string;
  after: string;
}

export class ImportLinks {
  self: string;
  events: string;
  rows: string;
  errorsCsv: string;
  apply: string;
}

export class ImportProblem {
  code: string;
  detail: string;
}

export class ImportShown {
  id: string;
  kind: 'spaces';
  mode: 'check' | 'check_then_apply';
  onError: 'stop' | 'skip_row';
  state: 'receiving' | 'checking' | 'checked' | 'applying' | 'applied' | 'stopped' | 'failed';
  /** What is, or was, under way. */
  phase: 'check' | 'apply';
  /** The import that this one takes back. */
  undoes?: string;
  file: ImportFile;
  columns: ImportColumn[];
  progress: ImportProgress;
  counts: ImportRowCounts;
  sampleErrors: ImportFault[];
  /** Why it failed, where it has. */
  problem?: ImportProblem;
  createdAt: string;
  version: number;
  links: ImportLinks;
}

export class ImportPage {
  data: ImportShown[];
  page: PageInfo;
}

export class ImportRowShown {
  row: number;
  code: string;
  outcome?: 'create' | 'update' | 'unchanged' | 'error';
  applied: boolean;
  /** As they are in the table, in the order of its columns. */
  cells: string[];
  changes: ImportChange[];
  errors: ImportFault[];
  warnings: ImportWarning[];
}

export class ImportRowPage {
  data: ImportRowShown[];
  page: PageInfo;
}

export class MissingSpace {
  id: string;
  code: string;
}

export class MissingSpacePage {
  data: MissingSpace[];
  page: PageInfo;
}

export class FixedImport extends ImportShown {
  /** Rows that say something else now. */
  fixed: number;
}
