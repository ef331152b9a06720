import { Campus, type Person, type Space } from './support/campus.js';
import { labOf } from './support/labs.js';
import {
  clock,
  commit,
  dateAhead,
  occurrencesOf,
  resultsOf,
  type Shown,
  weekdayFrom,
} from './support/series.js';

describe('A series for somebody else', () => {
  let campus: Campus;
  let ann: Person;
  let mei: Person;
  let operator: Person;
  let room: Space;

  const monday = weekdayFrom(dateAhead(20), 1);
  const preview = (person: Person, whom: string | undefined, more: Record<string, unknown> = {}) =>
    person.post('/series/preview', {
      spaceId: room.id,
      start: clock(monday, '10:00'),
      end: clock(monday, '11:00'),
      rrule: 'FREQ=WEEKLY;COUNT=3',
      onHoliday: 'keep',
      for: whom,
      ...more,
    });

  beforeAll(async () => {
    campus = await Campus.open();
    [ann, operator] = await Promise.all([campus.person(), campus.person({ roles: ['operator'] })]);
    mei = await campus.person({ tenantId: ann.user.tenantId });
  });
  afterAll(() => campus.close());
  beforeEach(async () => {
    room = await campus.space();
  });

  it('is theirs, and its maker’s too', async () => {
    const booked = await commit(ann, await preview(ann, mei.user.email));
    expect(booked.status).toBe(201);
    const whose = { bookedBy: ann.user.id, bookedFor: mei.user.id, tenantId: mei.user.tenantId };
    expect((await mei.get(`/series/${booked.body.id}`)).body).toMatchObject(whose);
    expect(await occurrencesOf(mei, booked.body.id)).toMatchObject([whose, whose, whose]);

    const longer = await ann.patch(`/series/${booked.body.id}`, { rrule: 'FREQ=WEEKLY;COUNT=4' });
    expect(longer.status).toBe(200);
    expect((await occurrencesOf(mei, booked.body.id))[3]).toMatchObject(whose);
    expect((await mei.post(`/series/${booked.body.id}/cancel`)).body.cancelled).toHaveLength(4);
  });

  it('is one’s own where “me” is said, or one’s own id', async () => {
    for (const whom of ['me', ann.user.id, undefined]) {
      const booked = await commit(ann, await preview(ann, whom));
      expect((await ann.get(`/series/${booked.body.id}`)).body).toMatchObject({
        bookedBy: ann.user.id,
        bookedFor: ann.user.id,
      });
      await ann.post(`/series/${booked.body.id}/cancel`);
    }
  });

  it('is for a colleague; for others only where who runs the campus makes it, in their company’s name', async () => {
    const stranger = await campus.person();
    expect((await preview(ann, stranger.user.email)).body).toMatchObject({
      errors: [{ pointer: '/for', code: 'unknown-person' }],
    });
    const booked = await commit(operator, await preview(operator, stranger.user.id));
    expect((await stranger.get(`/series/${booked.body.id}`)).body).toMatchObject({
      bookedBy: operator.user.id,
      tenantId: stranger.user.tenantId,
    });
  });

  it('is judged by the rules and allowances of whom it is for', async () => {
    await operator.post('/qualifications', { code: 'laser', name: { en: 'Laser' } });
    const laser = await campus.space({ kind: 'lab', requiredQualifications: ['laser'] });
    await operator.put(`/users/${ann.user.id}/qualifications/laser`, { validFrom: '2020-01-01' });
    expect((await preview(ann, 'me', { spaceId: laser.id })).status).toBe(200);
    expect((await preview(ann, mei.user.id, { spaceId: laser.id })).body.code).toBe('qualification-required');

    await operator.post('/allowances', {
      name: { en: 'Offices' },
      tenantId: mei.user.tenantId,
      per: 'person',
      kinds: ['office'],
      period: 'week',
      measure: 'bookings',
      most: 1,
    });
    const office = await campus.space({ kind: 'office' });
    await mei.book(office, clock(monday, '08:00'), clock(monday, '09:00'));
    const shown = await preview(ann, mei.user.id, { spaceId: office.id });
    expect(resultsOf(shown.body)).toEqual(['overQuota', 'ok', 'ok']);
    expect(resultsOf((await preview(ann, 'me', { spaceId: office.id })).body)).toEqual(['ok', 'ok', 'ok']);
  });

  it('is not made for who has gone since it was shown', async () => {
    const jun = await campus.person({ tenantId: ann.user.tenantId });
    const shown = await preview(ann, jun.user.id);
    await campus.db.query(`UPDATE member SET status = 'suspended' WHERE email = $1`, [jun.user.email]);
    expect((await commit(ann, shown)).body).toMatchObject({
      errors: [{ pointer: '/previewToken', code: 'unknown-person' }],
    });
  });

  describe('of a space that is asked for', () => {
    const steps = [{ name: 'safety', by: { role: 'approver' } }];
    /** A zone in which it is about noon, so that the day goes on for hours. */
    const noon = () => {
      const hours = 12 - new Date().getUTCHours();
      return `Etc/GMT${hours > 0 ? `-${hours}` : `+${-hours}`}`;
    };

    it('shows a date of which it is too late to ask with when it can be asked for', async () => {
      const lab = await labOf(campus, steps);
      const now = Math.floor(Date.now() / 300_000) * 300_000;
      const shown = await preview(ann, mei.user.id, {
        spaceId: lab.id,
        timeZone: noon(),
        start: new Date(now).toISOString(),
        end: new Date(now + 3_600_000).toISOString(),
        rrule: 'FREQ=DAILY;COUNT=3',
      });
      expect(resultsOf(shown.body)).toEqual(['adjusted', 'needsApproval', 'needsApproval']);
      const [today, tomorrow] = shown.body.occurrences as Shown[];
      expect(today).toMatchObject({
        reason: 'approval-required',
        requirements: ['approval:safety'],
        choices: [{ start: expect.any(String) }, { choiceId: 'skip' }],
      });
      expect(Date.parse(today!.proposal!.start)).toBeGreaterThan(Date.now());
      expect(tomorrow).toMatchObject({ requirements: ['approval:safety'] });
      const booked = await commit(ann, shown, { decisions: { [today!.date]: 'skip' } });
      expect(await occurrencesOf(mei, booked.body.id)).toMatchObject([
        { status: 'requested' },
        { status: 'requested' },
      ]);
    });

    it('shows a date that has passed as closed, and books the others', async () => {
      const lab = await labOf(campus, steps);
      const shown = await preview(ann, mei.user.id, {
        spaceId: lab.id,
        start: clock(dateAhead(-1), '22:00'),
        end: clock(dateAhead(-1), '23:00'),
        rrule: 'FREQ=WEEKLY;COUNT=2',
      });
      expect(shown.body.occurrences).toMatchObject([
        { date: dateAhead(-1), result: 'closed', choices: [{ choiceId: 'skip' }] },
        { result: 'needsApproval' },
      ]);
      expect((await commit(ann, shown)).body).toMatchObject({ made: 1 });
    });

    it('is not made where meanwhile it has become too late to ask', async () => {
      const lab = await labOf(campus, steps);
      const shown = await preview(ann, mei.user.id, { spaceId: lab.id });
      const now = Math.floor(Date.now() / 300_000) * 300_000;
      // As if the clock had gone on until the first date begins.
      await campus.db.query(
        `UPDATE series_preview SET plan = jsonb_set(jsonb_set(plan::jsonb, '{dates,0,target,start}', $1), '{dates,0,target,end}', $2)`,
        [String(now), String(now + 3_600_000)],
      );
      expect((await commit(ann, shown)).body).toMatchObject({ code: 'series-changed', changed: [monday] });
    });
  });

  it('is counted among what its maker has booked', async () => {
    const booked = await commit(ann, await preview(ann, mei.user.id));
    const { body } = await ann.get('/bookings?for=booked_by_me&limit=200');
    const ids = (body.data as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(booked.body.bookingIds));
  });
});
