import type { WrittenObject } from '../../ical/read-object.js';
import type { Rest } from '../objects/object.store.js';

/** What a program wrote that we do not keep ourselves; `dates` names the overrides in their order. */
export function restOf({ event, overrides }: WrittenObject, dates: readonly string[] = []): Rest {
  const own = overrides.flatMap(({ rest }, n) => (rest === '' ? [] : [[dates[n]!, rest] as const]));
  return {
    ...(event?.rest && { event: event.rest }),
    ...(event?.description && { description: event.description }),
    ...(own.length > 0 && { dates: Object.fromEntries(own) }),
  };
}
