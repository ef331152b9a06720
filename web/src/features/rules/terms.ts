import type { Terms, TermsPatch } from './rules';

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** Every term but the opening hours, in the order of a booking's life; what a field of it takes. */
export const fields = {
  holidays: ['open', 'closed', 'statutory_closed'],
  noticeMinutes: 'minutes',
  advanceDays: 'days',
  releaseTime: 'time',
  minMinutes: 'minutes',
  maxMinutes: 'minutes',
  stepMinutes: 'minutes',
  setUpMinutes: 'minutes',
  cleanUpMinutes: 'minutes',
  minPeople: 'people',
  maxPeople: 'people',
  cancelNoticeMinutes: 'minutes',
  checkIn: ['none', 'required'],
  checkInOpensMinutes: 'minutes',
  checkInGraceMinutes: 'minutes',
  strikesAllowed: 'times',
} as const;
export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[];

/** What somebody has written, before it is sent: empty inherits. */
export type Draft = Record<Field | Day, string>;

const hoursText = (pairs: string[][] | undefined) => pairs?.map((pair) => pair.join('-')).join(', ') ?? '';

export const draftOf = (terms: Terms): Draft => ({
  ...(Object.fromEntries(fieldNames.map((name) => [name, String(terms[name] ?? '')])) as Record<
    Field,
    string
  >),
  ...(Object.fromEntries(
    days.map((day) => [day, terms.hours ? hoursText(terms.hours[day]) || '-' : '']),
  ) as Record<Day, string>),
});

const isText = (name: Field) => typeof fields[name] === 'object' || name === 'releaseTime';

/** What a PATCH has to say: only what differs; null takes a term away, so that it is inherited again. */
export function patchOf(draft: Draft, terms: Terms): TermsPatch {
  const before = draftOf(terms);
  const changed = fieldNames.filter((name) => draft[name] !== before[name]);
  const patch: Record<string, unknown> = Object.fromEntries(
    changed.map((name) => [
      name,
      draft[name] === '' ? null : isText(name) ? draft[name] : Number(draft[name]),
    ]),
  );
  if (days.some((day) => draft[day] !== before[day])) {
    patch['hours'] = days.every((day) => draft[day] === '')
      ? null
      : Object.fromEntries(days.map((day) => [day, pairsOf(draft[day])]));
  }
  return patch as TermsPatch;
}

/** `08:00-12:00, 13:00-22:00`; anything without times is a closed day. */
const pairsOf = (text: string): string[][] =>
  [...text.matchAll(/(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})/g)].map(([, from, to]) => [
    from!.padStart(5, '0'),
    to!.padStart(5, '0'),
  ]);
