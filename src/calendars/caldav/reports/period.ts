import type { Interval } from '../../../time/index.js';
import { DavRefusal } from '../dav-refusal.js';
import type { XmlElement } from '../xml/read-xml.js';
import { xml } from '../xml/write-xml.js';

const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/** The `start` and `end` of an element: half-open, in UTC (RFC 4791 §9.9); one of them may be missing unless `whole`. */
export function periodIn({ attributes }: XmlElement, { whole = false } = {}): Interval {
  const [start, end] = [instantOf(attributes.get('start')), instantOf(attributes.get('end'))];
  if (start === undefined && end === undefined) throw invalid('A time-range has a start, an end, or both.');
  if (whole && (start === undefined || end === undefined)) throw invalid('This needs a start and an end.');
  const during = { start: start ?? earliest, end: end ?? latest };
  if (during.end <= during.start) throw invalid('The end of a time-range comes after its start.');
  return during;
}

function instantOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1);
  const instant = parts
    ? Date.parse(`${parts.slice(0, 3).join('-')}T${parts.slice(3).join(':')}Z`)
    : Number.NaN;
  if (Number.isNaN(instant))
    throw invalid(`"${text.slice(0, 40)}" is no time in UTC such as 20261201T060000Z.`);
  return instant;
}

const invalid = (why: string) => new DavRefusal(403, xml`<c:valid-filter/>`, why);
