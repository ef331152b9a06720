import { decodeCursor } from '../platform/index.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** The last id of the page before, in lists whose only key is the id. */
export const afterOf = (cursor: string | undefined): string | undefined =>
  decodeCursor<[string]>(cursor, (key) => key.length === 1 && isUuid(key[0]))?.[0];
