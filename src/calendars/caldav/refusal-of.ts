import { asProblem, type Problem, problemCatalogue, type ProblemCode } from '../../platform/index.js';
import { DavRefusal } from './dav-refusal.js';
import { NotReadable } from '../ical/not-readable.js';
import { Xml, xml } from './xml/write-xml.js';

/** Conditions of RFC 4791 §5.3.2.1 that say what these say: nobody can mend them by trying again. */
const conditions: Partial<Record<ProblemCode, Xml>> = {
  'series-too-long': xml`<c:max-instances/>`,
  'series-endless': xml`<c:max-instances/>`,
  'series-empty': xml`<c:valid-calendar-object-resource/>`,
  'rrule-invalid': xml`<c:valid-calendar-data/>`,
  'rrule-not-supported': xml`<c:max-instances/>`,
  'starts-in-past': xml`<c:min-date-time/>`,
};

/** What is refused for who asks, not for what they ask. */
const permissions: readonly ProblemCode[] = [
  'insufficient-scope',
  'tenant-not-entitled',
  'qualification-required',
  'form-required',
];

/** What the services refuse, in the words of CalDAV; a rule is never a 5xx, which programs keep as if it had been booked. */
export function refusalOf(error: unknown, href: Xml): DavRefusal {
  if (error instanceof DavRefusal) return error;
  if (error instanceof NotReadable)
    return new DavRefusal(403, xml`${new Xml(`<c:${error.condition}/>`)}`, error.message);
  const problem = asProblem(error);
  const { code, extras } = problem;
  const message = wordsOf(problem);
  const own = new Xml(`<t:${code}/>`);
  if (permissions.includes(code)) return new DavRefusal(403, xml`${needs(href)}${own}`, message);
  const { status } = problemCatalogue[code];
  if (status >= 500 || status === 429) {
    const retryAfter = extras['retryAfter'];
    return new DavRefusal(
      status,
      own,
      message,
      typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {},
    );
  }
  if (status === 404 || status === 412) return new DavRefusal(status, own, message);
  const condition = isTooFarAhead(problem) ? xml`<c:max-date-time/>` : conditions[code];
  return condition
    ? new DavRefusal(403, xml`${condition}${own}`, message)
    : new DavRefusal(409, own, message);
}

interface Alternative {
  space?: { code: string };
  start?: string;
  end?: string;
}

const mostTold = 3;

/** What a person may read: what is free instead is told, and not how the API would book it. */
function wordsOf({ message, extras }: Problem): string {
  const alternatives = extras['alternatives'];
  const own = message.replace(/ Book (one of|from) "\w+"[^.]*\.$/, '');
  if (!Array.isArray(alternatives) || alternatives.length === 0) return own;
  const told = (alternatives as Alternative[])
    .slice(0, mostTold)
    .map(({ space, start, end }) => [space?.code, start?.slice(0, 16), '–', end?.slice(11, 16)].join(' '));
  return `${own} Free instead: ${told.join('; ')}.`;
}

/** RFC 3744 §7.1.1. */
const needs = (href: Xml) =>
  xml`<d:need-privileges><d:resource>${href}<d:privilege><d:write-content/></d:privilege></d:resource></d:need-privileges>`;

const isTooFarAhead = ({ code, extras }: Problem): boolean =>
  code === 'outside-booking-window' &&
  typeof (extras['limit'] as Record<string, unknown> | undefined)?.['advanceDays'] === 'number';
