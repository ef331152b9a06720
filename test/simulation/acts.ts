import { randomUUID } from 'node:crypto';
import type { Random } from '../../src/demo/random.js';
import type { Model, Told } from './model.js';
import type { Answer, Room, World } from './world.js';

const minute = 60_000;

interface Moment {
  world: World;
  model: Model;
  random: Random;
  /** Nothing else happens at the same time, so that the outcome is known beforehand. */
  alone: boolean;
}

/** What somebody did, in words; and what was wrong with the answer. */
interface Done {
  said: string;
  wrong?: string[];
}

export type Act = (moment: Moment) => Promise<Done>;

/** Answers that a person may meet in the best of worlds. */
const expectable = [200, 201, 204, 403, 404, 409, 412, 422];

const judged = (said: string, { status, body }: Answer, wrong: string[] = []): Done => ({
  said: `${said} → ${status} ${body?.code ?? body?.status ?? ''}`,
  wrong: expectable.includes(status)
    ? wrong
    : [...wrong, `${said} was answered ${status}: ${JSON.stringify(body)}`],
});

function period(random: Random, now: number): { start: number; end: number } {
  // Strictly ahead: what somebody has to approve cannot begin now.
  const from = (Math.floor(now / (15 * minute)) + 1) * 15 * minute;
  // Now and then soon enough for somebody to come.
  const start = from + (random.chance(0.3) ? 0 : random.whole(0, 24)) * 15 * minute;
  return { start, end: start + random.whole(1, 8) * 15 * minute };
}

const iso = (instant: number) => new Date(instant).toISOString();

const book: Act = async ({ world, model, random, alone }) => {
  const [owner, room] = [random.pick(world.people), random.pick(world.rooms)];
  const { start, end } = period(random, world.now);
  const units =
    room.capacity > 1 && random.chance(0.8) ? random.whole(1, Math.min(3, room.capacity)) : room.capacity;
  const fits = model.hasRoom(room, start, end, units, world.now);
  const answer = await world.ask(
    owner,
    'POST',
    '/bookings',
    { spaceId: room.id, start: iso(start), end: iso(end), units },
    { 'idempotency-key': randomUUID() },
  );
  if (answer.status === 201) model.acknowledge(owner, answer.body);
  const found = { 'slot-taken': false, 'allowance-exceeded': true } as Record<string, boolean>;
  const isRight = fits === (answer.status === 201 || found[answer.body.code]);
  return judged(
    `book ${units} of ${room.capacity} ${iso(start)}–${iso(end)}`,
    answer,
    alone && !isRight && !model.isWaitedFor(room, start, end) ? [`room: ${fits}`] : [],
  );
};

/** Two or three rooms, whole or in part. */
function someRooms({ world, random }: Moment): { room: Room; units: number }[] {
  const rooms = new Set(Array.from({ length: random.whole(2, 3) }, () => random.pick(world.rooms)));
  return [...rooms].map((room) => ({ room, units: random.whole(1, Math.min(3, room.capacity)) }));
}

const listOf = (shares: readonly { room: Room; units: number }[]) =>
  shares.map(({ room, units }) => ({ spaceId: room.id, units }));

/** All of them or none, some of which somebody may have to approve. */
const bookSeveral: Act = async (moment) => {
  const { world, model, random, alone } = moment;
  const [owner, shares] = [random.pick(world.people), someRooms(moment)];
  const { start, end } = period(random, world.now);
  const fits = shares.every(({ room, units }) => model.hasRoom(room, start, end, units, world.now));
  const isWaitedFor = shares.some(({ room }) => model.isWaitedFor(room, start, end));
  const answer = await world.ask(
    owner,
    'POST',
    '/bookings',
    { spaces: listOf(shares), start: iso(start), end: iso(end) },
    { 'idempotency-key': randomUUID() },
  );
  if (answer.status === 201) model.acknowledge(owner, answer.body);
  const isRight = answer.body.code === 'allowance-exceeded' || fits === (answer.status === 201);
  return judged(
    `book ${shares.length} rooms ${iso(start)}–${iso(end)}`,
    answer,
    alone && !isRight && !isWaitedFor ? [`room: ${fits}`] : [],
  );
};

/** The same request twice at once, as after a time-out. */
const bookTwice: Act = async ({ world, model, random }) => {
  const [owner, room] = [random.pick(world.people), random.pick(world.rooms)];
  const { start, end } = period(random, world.now);
  const send = (key: string) =>
    world.ask(
      owner,
      'POST',
      '/bookings',
      { spaceId: room.id, start: iso(start), end: iso(end) },
      { 'idempotency-key': key },
    );
  const key = randomUUID();
  const [first, second] = await Promise.all([send(key), send(key)]);
  const made = [first, second].filter(({ status }) => status === 201);
  for (const { body } of made) model.acknowledge(owner, body);
  const isTwo = made.length === 2 && made[0]!.body.id !== made[1]!.body.id;
  return judged(`book twice with one key`, first, isTwo ? ['one key made two bookings'] : []);
};

/** Something that happens to a booking of somebody's. */
const onSome =
  (what: string, act: (moment: Moment, booking: Told) => Promise<Answer>): Act =>
  async (moment) => {
    const open = moment.model.open();
    if (open.length === 0) return { said: `nobody can ${what}` };
    const booking = moment.random.pick(open);
    const answer = await act(moment, booking);
    if (answer.status === 200) moment.model.acknowledge(booking.owner, answer.body);
    return judged(`${what} ${booking.id}`, answer);
  };

const move = onSome('move', ({ world, random }, { owner, id }) => {
  const { start, end } = period(random, world.now);
  const room = random.pick(world.rooms);
  const elsewhere = random.chance(0.5) && { spaceId: room.id };
  return world.ask(
    owner,
    'PATCH',
    `/bookings/${id}`,
    { start: iso(start), end: iso(end), ...elsewhere },
    { 'if-match': '*' },
  );
});

/** Another list of rooms: longer, shorter, or none of those that it had. */
const relist = onSome('relist', (moment, { owner, id, spaceId }) => {
  const { world, random } = moment;
  const kept = random.chance(0.6) ? [{ spaceId, units: 1 }] : [];
  const others = listOf(someRooms(moment)).filter((one) => one.spaceId !== spaceId);
  const spaces = [...kept, ...others.slice(0, random.whole(kept.length === 0 ? 1 : 0, 2))];
  return world.ask(owner, 'PATCH', `/bookings/${id}`, { spaces }, { 'if-match': '*' });
});

const swap: Act = async (moment) => {
  const open = moment.model.open();
  if (open.length < 2) return { said: 'nobody can swap' };
  const [a, b] = [moment.random.pick(open), moment.random.pick(open)];
  const to = (from: Told, other: Told) =>
    moment.world.ask(
      from.owner,
      'PATCH',
      `/bookings/${from.id}`,
      { spaceId: other.spaceId, start: iso(other.start), end: iso(other.end) },
      { 'if-match': '*' },
    );
  const [first, second] = await Promise.all([to(a, b), to(b, a)]);
  if (first.status === 200) moment.model.acknowledge(a.owner, first.body);
  if (second.status === 200) moment.model.acknowledge(b.owner, second.body);
  return judged(`swap ${a.id} and ${b.id}`, first, judged('swap', second).wrong);
};

const extend = onSome('extend', ({ world, random }, { owner, id }) =>
  world.ask(owner, 'POST', `/bookings/${id}/extend`, { minutes: random.whole(1, 6) * 15 }),
);

const cancel = onSome('cancel', ({ world }, { owner, id }) =>
  world.ask(owner, 'POST', `/bookings/${id}/cancel`, {}),
);

/** Only of what waits, as its owner was told. */
const onRequest =
  (what: string, act: (moment: Moment, booking: Told) => Promise<Answer>): Act =>
  async (moment) => {
    const waiting = moment.model.open().filter(({ status }) => status === 'requested');
    if (waiting.length === 0) return { said: `nothing to ${what}` };
    const booking = moment.random.pick(waiting);
    const answer = await act(moment, booking);
    if (answer.status === 200) moment.model.acknowledge(booking.owner, answer.body);
    return judged(`${what} ${booking.id}`, answer);
  };

const approve = onRequest('approve', ({ world, random }, { id }) =>
  world.ask(random.pick(world.deciders), 'POST', `/bookings/${id}/approve`, {}),
);

const decline = onRequest('decline', ({ world, random }, { id }) =>
  world.ask(random.pick(world.deciders), 'POST', `/bookings/${id}/decline`, { reason: 'No' }),
);

/** For some of what somebody has: it is full as often as not. */
const wait: Act = async ({ world, model, random }) => {
  const taken = model.open();
  if (taken.length === 0) return { said: 'nobody has to wait' };
  const { spaceId, start, end } = random.pick(taken);
  const [person, room] = [random.pick(world.people), world.rooms.find(({ id }) => id === spaceId)!];
  model.await(spaceId, start, end);
  const answer = await world.ask(
    person,
    'POST',
    '/waitlist',
    { spaceId, start: iso(start), end: iso(end), units: random.whole(1, room.capacity) },
    { 'idempotency-key': randomUUID() },
  );
  return judged(`wait for ${spaceId} ${iso(start)}–${iso(end)}`, answer);
};

/** What was offered becomes a booking, or goes to the next. */
const answerOffer: Act = async ({ world, model, random }) => {
  const offered = model.open().filter(({ status }) => status === 'held');
  if (offered.length === 0) return { said: 'nobody is offered anything' };
  const { owner, id } = random.pick(offered);
  const holdId = id.replace('bkg_', 'hld_');
  if (random.chance(0.3))
    return judged(`decline ${id}`, await world.ask(owner, 'DELETE', `/holds/${holdId}`));
  const key = { 'idempotency-key': randomUUID() };
  const answer = await world.ask(owner, 'POST', '/bookings', { holdId }, key);
  if (answer.status === 201) model.acknowledge(owner, answer.body);
  return judged(`claim ${id}`, answer);
};

const colleagueOf = ({ world, random }: Moment, { tenantId }: { tenantId: string }) =>
  random.pick(world.people.filter((person) => person.tenantId === tenantId));

const transfer = onSome('transfer', (moment, { owner, id }) =>
  moment.world.ask(owner, 'POST', `/bookings/${id}/transfer`, { to: colleagueOf(moment, owner).id }),
);

/** Of what is about to begin, or has. */
const onPresent =
  (what: string, path: string): Act =>
  async ({ world, model, random }) => {
    const soon = world.now + 15 * minute;
    const present = model
      .open()
      .filter(({ status, start, end }) => status !== 'held' && start <= soon && end > world.now);
    if (present.length === 0) return { said: `nobody can ${what}` };
    const { owner, id } = random.pick(present);
    const answer = await world.ask(owner, 'POST', `/bookings/${id}/${path}`, {});
    if (answer.status === 200) model.acknowledge(owner, answer.body);
    return judged(`${what} ${id}`, answer);
  };

const checkIn = onPresent('check in', 'check-in');
const late = onPresent('say that they are late', 'late');
const end = onPresent('end', 'end');

/** Some days in a row, or some weeks: what somebody was shown is what they get, or what they no longer can is named. */
const bookSeries: Act = async (moment) => {
  const { world, random } = moment;
  const [owner, room] = [random.pick(world.people), random.pick(world.rooms)];
  const { start, end: until } = period(random, world.now);
  const rrule = `FREQ=${random.pick(['DAILY', 'WEEKLY'])};COUNT=${random.whole(2, 4)}`;
  const whom = random.chance(0.3) ? colleagueOf(moment, owner).id : 'me';
  const wish = { spaceId: room.id, start: iso(start), end: iso(until), rrule, onHoliday: 'keep', for: whom };
  const said = `book a series of ${rrule} ${iso(start)}–${iso(until)}`;
  const shown = await world.ask(owner, 'POST', '/series/preview', wish);
  if (shown.status !== 200) return judged(said, shown);
  const onChange = random.pick(['fail', 'skip']);
  const made = await world.ask(
    owner,
    'POST',
    '/series',
    { previewToken: shown.body.previewToken, onChange },
    { 'idempotency-key': randomUUID() },
  );
  if (made.status !== 201) {
    const isFirm = moment.alone && shown.body.counts.ok > 0;
    return judged(said, made, isFirm ? ['nobody else was there, and it was not booked as shown'] : []);
  }
  await lookAtSeries(moment, owner, made.body.id);
  const { ok, adjusted, needsApproval } = shown.body.counts;
  const isAsShown = made.body.made === ok + adjusted + needsApproval;
  return judged(said, made, moment.alone && !isAsShown ? ['it was not booked as shown'] : []);
};

async function lookAtSeries({ world, model }: Moment, owner: Told['owner'], id: string): Promise<void> {
  const { body } = await world.ask(owner, 'GET', `/series/${id}/occurrences?limit=200`);
  model.acknowledgeSeries(owner, id, body.data);
}

const cancelFollowing: Act = async (moment) => {
  const series = moment.model.someSeries();
  if (series.length === 0) return { said: 'nobody has a series to cancel' };
  const { owner, id, dates } = moment.random.pick([...series]);
  const from = moment.random.pick([...dates]);
  const answer = await moment.world.ask(
    owner,
    'POST',
    `/series/${id}/cancel?scope=following&from=${from}`,
    {},
  );
  await lookAtSeries(moment, owner, id);
  return judged(`cancel ${id} from ${from} on`, answer);
};

/** Each with how often it happens. */
export const acts: readonly (readonly [weight: number, act: Act])[] = [
  [50, book],
  [4, bookTwice],
  [8, bookSeveral],
  [12, move],
  [8, relist],
  [4, swap],
  [8, extend],
  [14, cancel],
  [16, approve],
  [4, decline],
  [6, wait],
  [4, answerOffer],
  [6, bookSeries],
  [3, cancelFollowing],
  [4, transfer],
  [10, checkIn],
  [3, late],
  [5, end],
];
