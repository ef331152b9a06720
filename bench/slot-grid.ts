// `npm run bench:grid`: what slots of 5 minutes cost the booking path, against 15. docs/decisions/0002 has the outcome.
import 'reflect-metadata';
import { compare } from './compare.js';

const slots = (minutes: number) => String((24 * 60) / minutes);
const seconds = (minutes: number) => `/ ${minutes * 60})`;

/** The migration says how long a slot is in two ways: how many there are in a day, and their seconds. */
function onGridOf15(sql: string): string {
  return sql.replaceAll(slots(5), slots(15)).replaceAll(seconds(5), seconds(15));
}

await compare({ name: '5 minutes' }, { name: '15 minutes', rewrite: onGridOf15 });
