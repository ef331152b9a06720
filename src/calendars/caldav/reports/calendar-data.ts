import type { Interval } from '../../../time/index.js';
import type { CalendarObject } from '../objects/calendar-object.js';
import { type ObjectReader, presentExpanded, presentObject } from '../objects/present-object.js';
import { askedIn } from '../asked.js';
import { responseOf } from '../multistatus.js';
import { objectProperties, type Owner, type Properties } from '../properties.js';
import { named } from '../xml/names.js';
import { childOf, type XmlElement } from '../xml/read-xml.js';
import { type Xml, xml } from '../xml/write-xml.js';
import { periodIn } from './period.js';

/** What a report wants to be told of each object. */
export interface DataWish {
  asked: ReturnType<typeof askedIn>;
  data: boolean;
  /** Each date by itself, of this period. */
  expand?: Interval;
}

const calendarData = named('c:calendar-data');

/** Of partial retrieval only `expand` is done; more than was asked for may be told (RFC 4791 §9.6). */
export function dataWishIn(root: XmlElement): DataWish {
  const data = childOf(childOf(root, named('d:prop')), calendarData);
  const expand = childOf(data, named('c:expand'));
  return {
    asked: askedIn(root),
    data: data !== undefined,
    ...(expand && { expand: periodIn(expand, { whole: true }) }),
  };
}

/** One object with its data. */
export function withData(
  path: string,
  object: CalendarObject,
  { asked, data, expand }: DataWish,
  { owner, reader }: { owner: Owner; reader: ObjectReader },
): Xml {
  const has = objectProperties(owner, object);
  if (!data) return responseOf(path, asked(has), has);
  const text = expand ? presentExpanded(object, reader, expand) : presentObject(object, reader);
  const all: Properties = {
    has: (name) => name === calendarData || has.has(name),
    get: (name) => (name === calendarData ? xml`${text ?? ''}` : has.get(name)),
    keys: () => [...has.keys(), calendarData],
  };
  return responseOf(path, asked(all), all);
}
