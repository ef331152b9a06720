import { fromString, toUUID, TypeID } from 'typeid-js';
import { v7 } from 'uuid';
import { notFound } from './problem.js';

/** Public ids: a prefix that says what it is, and a time-sortable UUIDv7 in Crockford base 32 (TypeID). */
export const prefixes = {
  allowance: 'alw',
  appPassword: 'apw',
  approvalPolicy: 'apr',
  booking: 'bkg',
  building: 'bld',
  campus: 'cmp',
  closure: 'clo',
  closureMove: 'clm',
  costCentre: 'ccr',
  credit: 'crd',
  delivery: 'dlv',
  display: 'dpl',
  dispute: 'dsp',
  fault: 'flt',
  feed: 'fed',
  floor: 'flr',
  hold: 'hld',
  import: 'imp',
  lease: 'lse',
  member: 'usr',
  preview: 'pvw',
  priceList: 'prl',
  riskForm: 'rsk',
  ruleSet: 'rul',
  series: 'ser',
  serviceAccount: 'sva',
  session: 'ses',
  space: 'spc',
  statement: 'sta',
  tenant: 'ten',
  token: 'tok',
  waitlist: 'wtl',
  webhookEndpoint: 'whk',
} as const;

export type Kind = keyof typeof prefixes;

/** A new UUIDv7, as the database keeps it. */
export const newUuid = (): string => v7();

export const publicId = (kind: Kind, uuid: string): string =>
  TypeID.fromUUID(prefixes[kind], uuid).toString();

/** The UUID of a public id; undefined where the text is no such id. */
export function uuidOf(kind: Kind, id: string): string | undefined {
  try {
    return toUUID(fromString(id, prefixes[kind]));
  } catch {
    return undefined;
  }
}

/** The UUID of a public id in a path; an id that cannot exist is not found. */
export function uuidOrNotFound(kind: Kind, id: string, what: string = kind): string {
  const uuid = uuidOf(kind, id);
  if (uuid === undefined) throw notFound(what);
  return uuid;
}
