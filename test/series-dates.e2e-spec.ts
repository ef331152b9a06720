import { Campus, type Person, type Space } from './support/campus.js';
import {
  clock,
  dateAhead,
  everyWeek,
  madeSeries,
  occurrencesOf,
  plus,
  type Shown,
  weekdayFrom,
} from './support/series.js';

describe('The dates that a series leaves out', () => {
  let campus: Campus;
  let ann: Person;
  let bob: Person;
  let room: Space;

  const monday = weekdayFrom(dateAhead(20), 1);
  const weeks = everyWeek(4, monday);
  const [first, second, third, fourth] = weeks as [string, string, string, string];

  beforeAll(async () => {
    campus = await Campus.open();
    [ann, bob] = await Promise.all([campus.person(), campus.person()]);
    await campus.admin.put(`/holidays/${third}`, { name: { en: 'Founders’ Day' } });
  });
  afterAll(() => campus.close());
  beforeEach(async () => {
    room = await campus.space({ kind: 'event_hall', amenities: [] });
  });
  afterEach(async () => {
    expect(await campus.overfilledMoments()).toBe(0);
    expect(await campus.drift()).toBe(0);
  });

  const weekly = (more: Record<string, unknown> = {}) =>
    madeSeries(ann, room, {
      start: clock(monday, '10:00'),
      end: clock(monday, '11:00'),
      rrule: 'FREQ=WEEKLY;COUNT=4',
      onHoliday: 'keep',
      ...more,
    });
  const edit = (id: string, body: object, query = '') => ann.patch(`/series/${id}?${query}`, body);
  const done = ({ body }: Awaited<ReturnType<typeof edit>>) =>
    (body.occurrences as Shown[]).map(({ date, action }) => `${action} ${date}`);
  const standing = async (id: string) =>
    (await occurrencesOf(ann, id)).filter(({ status }) => status === 'confirmed').map(({ start }) => start);
  const at10 = (...dates: string[]) => dates.map((date) => clock(date, '10:00'));

  it('are given back, and booked again where they are no longer left out', async () => {
    const { id, bookingIds } = await weekly();
    const shown = await edit(id, { exdates: [second] }, 'dryRun=true');
    expect(done(shown)).toEqual([`keep ${first}`, `cancel ${second}`, `keep ${third}`, `keep ${fourth}`]);
    expect(await standing(id)).toEqual(at10(...weeks));

    const without = await edit(id, { previewToken: shown.body.previewToken });
    expect(without.body.series).toMatchObject({ exdates: [second], version: 2 });
    expect(await standing(id)).toEqual(at10(first, third, fourth));
    expect((await ann.get(`/bookings/${bookingIds[1]}`)).body.status).toBe('cancelled');

    const again = await edit(id, { exdates: [] });
    expect(done(again)).toContain(`book ${second}`);
    expect(again.body.series.exdates).toEqual([]);
    expect(await standing(id)).toEqual(at10(...weeks));
    const back = (await ann.get(`/series/${id}/occurrences/${second}`)).body;
    expect(back).toMatchObject({ status: 'confirmed', start: clock(second, '10:00') });
    expect(back.id).not.toBe(bookingIds[1]);
    const history = (await ann.get(`/bookings/${bookingIds[1]}/history`)).body.data;
    expect(history.at(-1)).toMatchObject({ changed: ['seriesId', 'occurrence'] });
  });

  it('change places: one is given back and another booked, never one moved to the other', async () => {
    const { id, bookingIds } = await weekly({ exdates: [first] });
    const swapped = await edit(id, { exdates: [second] });
    expect(done(swapped)).toEqual([`book ${first}`, `cancel ${second}`, `keep ${third}`, `keep ${fourth}`]);
    expect((await ann.get(`/bookings/${bookingIds[0]}`)).body.status).toBe('cancelled');
    expect(await standing(id)).toEqual(at10(first, third, fourth));
  });

  it('stay out where somebody decides so, and stay in likewise', async () => {
    const { id } = await weekly({ exdates: [first] });
    const shown = await edit(id, { exdates: [second] }, 'dryRun=true');
    const { previewToken } = shown.body;
    const decided = await edit(id, { previewToken, decisions: { [first]: 'skip', [second]: 'skip' } });
    expect(decided.body.series.exdates).toEqual([first]);
    expect(await standing(id)).toEqual(at10(second, third, fourth));
  });

  it('are booked again only where they can be had', async () => {
    const { id } = await weekly({ exdates: [second] });
    await bob.book(room, clock(second, '10:00'), clock(second, '11:00'));
    const refused = await edit(id, { exdates: [] });
    expect(refused.body).toMatchObject({ code: 'series-changed', changed: [second] });
    expect(refused.body.preview.occurrences[1]).toMatchObject({
      result: 'adjusted',
      action: 'book',
      proposal: expect.anything(),
    });
  });

  it('from a date on leave those before it as they are', async () => {
    const { id } = await weekly({ exdates: [first] });
    const { body } = await edit(id, { exdates: [fourth] }, `scope=following&from=${third}`);
    expect(body.series.exdates).toEqual([first]);
    expect(body.next.exdates).toEqual([fourth]);
    expect(await standing(id)).toEqual(at10(second));
    expect(await standing(body.next.id)).toEqual(at10(third));
  });

  it('are not those of one occurrence alone', async () => {
    const { id } = await weekly();
    for (const body of [{ exdates: [first] }, { onHoliday: 'skip' }])
      expect((await edit(id, body, `scope=this&from=${first}`)).body).toMatchObject({
        errors: [{ pointer: `/${Object.keys(body)[0]}`, code: 'contradiction' }],
      });
  });

  describe('because they are holidays', () => {
    it('are given back where the series leaves them out from now on', async () => {
      const { id } = await weekly();
      const shown = await edit(id, { onHoliday: 'skip' }, 'dryRun=true');
      expect(done(shown)).toEqual([`keep ${first}`, `keep ${second}`, `cancel ${third}`, `keep ${fourth}`]);
      expect((shown.body.occurrences as Shown[])[2]).toMatchObject({
        reason: 'holiday',
        choices: [{ choiceId: 'skip' }],
      });
      const { body } = await edit(id, { onHoliday: 'skip' });
      expect(body.series).toMatchObject({ onHoliday: 'skip', exdates: [third] });
      expect(await standing(id)).toEqual(at10(first, second, fourth));
    });

    it('but not one that somebody has moved by itself', async () => {
      const { id, bookingIds } = await weekly();
      await ann.patch(`/bookings/${bookingIds[2]}`, { start: clock(third, '15:00') });
      await edit(id, { onHoliday: 'skip' });
      expect(await standing(id)).toEqual([...at10(first, second), clock(third, '15:00'), ...at10(fourth)]);
      await edit(id, { onHoliday: 'keep' });
      await edit(id, { onHoliday: 'skip', includeExceptions: true });
      expect(await standing(id)).toEqual(at10(first, second, fourth));
    });

    it.each([
      ['keep', third],
      ['next_workday', plus(third, 1)],
    ])('come back where it no longer leaves them out: %s', async (onHoliday, date) => {
      const { id } = await weekly({ onHoliday: 'skip' });
      expect(await standing(id)).toEqual(at10(first, second, fourth));
      const { body } = await edit(id, { onHoliday });
      expect(body.series).toMatchObject({ onHoliday, exdates: [] });
      expect(await standing(id)).toEqual(at10(first, second, date, fourth));
    });

    it('move to the next workday and back, and keep their booking', async () => {
      const { id, bookingIds } = await weekly();
      await edit(id, { onHoliday: 'next_workday' });
      expect(await standing(id)).toEqual(at10(first, second, plus(third, 1), fourth));
      await edit(id, { onHoliday: 'keep' });
      expect(await standing(id)).toEqual(at10(...weeks));
      expect((await ann.get(`/bookings/${bookingIds[2]}`)).body).toMatchObject({ version: 3 });
    });

    it('stay out if they are named, too', async () => {
      const { id } = await weekly({ onHoliday: 'skip' });
      const { body } = await edit(id, { onHoliday: 'keep', exdates: [third] });
      expect(body.series).toMatchObject({ onHoliday: 'keep', exdates: [third] });
      expect(await standing(id)).toEqual(at10(first, second, fourth));
    });
  });
});
