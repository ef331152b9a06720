import type { Sort, Wish } from '../../../../clients/wish/src/wish';
import { kindIn } from '../spaces/catalogue';

export type Lens = 'map' | 'timeline';

/** The wish, and how its answer is looked at. */
export interface FindParams extends Partial<Wish> {
  sort?: Sort;
  lens?: Lens;
}

export const mostPeople = 10_000;

const isDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const isCode = /^[\w.-]{1,40}$/;
const isFloor = /^[\w./-]{1,20}$/;
const isText = /^[^\p{Cc}]{1,100}$/u;

/** Of an address only what makes sense. What does not is undefined and not left out: the router would hand on the text itself. */
export function readFind(raw: Record<string, unknown>): FindParams {
  const text = (key: string, pattern: RegExp) =>
    typeof raw[key] === 'string' && pattern.test(raw[key]) ? raw[key] : undefined;
  const count = (key: string, most: number) => {
    const n = Number(raw[key]);
    return Number.isInteger(n) && n >= 1 && n <= most ? n : undefined;
  };
  const one = <T extends string>(key: string, choices: readonly T[]) =>
    choices.find((choice) => choice === raw[key]);
  const given = Array.isArray(raw['with'])
    ? raw['with']
    : typeof raw['with'] === 'string'
      ? raw['with'].split(',')
      : [];
  const wanted = given.filter((code): code is string => typeof code === 'string' && isCode.test(code));
  return {
    kind: kindIn(raw['kind']),
    with: wanted.length > 0 ? wanted : undefined,
    people: count('people', mostPeople),
    date: text('date', isDate),
    from: text('from', isTime),
    to: text('to', isTime),
    for: count('for', 24 * 60),
    in: text('in', isCode),
    floor: text('floor', isFloor),
    space: text('space', isCode),
    near: text('near', isCode),
    text: text('text', isText),
    sort: one('sort', ['soonest', 'nearest']),
    lens: one('lens', ['map', 'timeline']),
  };
}
