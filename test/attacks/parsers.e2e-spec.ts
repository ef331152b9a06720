import fc from 'fast-check';
import { readXml } from '../../src/calendars/caldav/xml/read-xml.js';
import { DavRefusal } from '../../src/calendars/caldav/dav-refusal.js';
import { testOf } from '../../src/calendars/caldav/reports/filter.js';
import { leftOut } from '../../src/calendars/ical/left-out.js';
import { NotReadable } from '../../src/calendars/ical/not-readable.js';
import { objectsIn } from '../../src/calendars/ical/objects-in.js';
import { readQuestion } from '../../src/calendars/ical/read-free-busy.js';
import { readItip } from '../../src/calendars/ical/read-itip.js';
import { readObject } from '../../src/calendars/ical/read-object.js';
import { expandRecurrence, inZone, RecurrenceRefused } from '../../src/time/index.js';
import { Report } from '../support/report.js';
import { mutated } from './mutated.js';
import { calendars, ofCalendars, ofRequests, requests } from './vectors.js';

const isLong = process.env['ROUNDS'] !== undefined;
const tried = isLong ? 500 * Number(process.env['ROUNDS']) : 400;
const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 1_000_000_000 : 1));
const here = 'Asia/Hong_Kong';

/** All that happens to what a program saves before the database is asked. */
function readWhole(text: string): void {
  const { event, overrides, zones } = readObject(text, here);
  for (const written of [...(event ? [event] : []), ...overrides]) {
    const { rrule, zone, start, end } = written;
    if (rrule === undefined) continue;
    const exdates = leftOut(written, zone, zones);
    const minutes = Math.max(1, Math.round((end - start) / 60_000));
    expandRecurrence({ rule: rrule, start: inZone(start, zone).slice(0, 19), minutes, zone, exdates });
  }
}

const readers = {
  'what a program saves': (text: string) => readWhole(text),
  'what is imported': (text: string) => objectsIn(text).forEach((object) => readWhole(object)),
  'what is mailed': (text: string) => void readItip(text, here),
  'what asks who is busy': (text: string) => void readQuestion(text),
};

/** The only ways in which anything here says no. */
const refusals = [NotReadable, RecurrenceRefused, DavRefusal];

describe('What was a calendar or a request before something happened to it', () => {
  const report = new Report('What was read by the parsers');
  afterAll(() => report.print());

  /** How often it could still be read; anything but a plain no is thrown. */
  function readAll(texts: fc.Arbitrary<string>, read: (text: string) => void): number {
    let understood = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const began = performance.now();
        try {
          read(text);
          understood++;
        } catch (error) {
          if (!refusals.some((refusal) => error instanceof refusal)) throw error;
        }
        // Whatever else the machine does; what runs away takes minutes.
        expect(performance.now() - began).toBeLessThan(5000);
      }),
      { numRuns: tried, seed },
    );
    return understood;
  }

  it.each(Object.entries(readers))(`is read or refused, as %s (seed ${seed})`, (name, read) => {
    const understood = readAll(mutated(calendars, ofCalendars), read);
    expect(understood).toBeGreaterThan(0);
    expect(understood).toBeLessThan(tried);
    report.add(
      `calendars after accidents, as ${name} (seed ${seed})`,
      tried,
      `${understood} read, the others refused`,
    );
  });

  it(`is read or refused, as XML and as a filter (seed ${seed})`, () => {
    const understood = readAll(mutated(requests, ofRequests), (text) => {
      const root = readXml(Buffer.from(text));
      const filter = root.children.find(({ name }) => name.endsWith('filter'));
      if (filter) testOf(filter);
    });
    expect(understood).toBeGreaterThan(0);
    expect(understood).toBeLessThan(tried);
    report.add(`requests after accidents (seed ${seed})`, tried, `${understood} read, the others refused`);
  });
});
