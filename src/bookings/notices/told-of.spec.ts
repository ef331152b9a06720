import type { BookingSnapshot } from '../booking.js';
import { nobody } from '../nobody.js';
import { toldOf, type Turn } from './told-of.js';

const [mei, jun, boss] = ['mei', 'jun', 'boss'];

const booked = (more: object = {}) =>
  ({ bookedFor: mei, bookedBy: mei, status: 'confirmed', ...more }) as BookingSnapshot;
const withJun = { party: { members: [jun], attendees: 1, guests: 0 } };
const turn = (type: string, more: Partial<Turn> = {}): Turn => ({
  type: `booking.${type}`,
  changed: [],
  actorId: boss,
  door: 'web',
  snapshot: booked(),
  before: booked(),
  ...more,
});

describe('Whoever has a booking', () => {
  it.each([
    ['cancelled', 'cancelled'],
    ['displaced', 'displaced'],
    ['approved', 'approved'],
    ['declined', 'declined'],
    ['change_declined', 'change_declined'],
    ['change_expired', 'change_expired'],
    ['question_asked', 'question_asked'],
    ['no_show', 'no_show'],
    ['ended', 'ended'],
    ['transferred', 'handed_on'],
    ['checked_in', undefined],
    ['late', undefined],
    ['escalated', undefined],
    ['step_approved', undefined],
    ['names_forgotten', undefined],
    ['answered', undefined],
  ])('is told of booking.%s by others as %s, and never of what they did themselves', (type, what) => {
    expect(toldOf(turn(type), mei)?.what).toBe(what);
    expect(toldOf(turn(type, { actorId: mei }), mei)).toBeUndefined();
  });

  it.each([
    ['moved', ['start', 'end'], 'moved'],
    ['moved', ['spaceId'], 'moved'],
    ['extended', ['end'], 'moved'],
    ['updated', ['title'], 'changed'],
    ['updated', ['attendees'], undefined],
    ['updated', ['people', 'purpose'], undefined],
  ])('is told of booking.%s of %j as %s', (type, changed, what) => {
    expect(toldOf(turn(type, { changed }), mei)?.what).toBe(what);
  });

  it('is told of a request that nobody decided, not of a hold that ran out', () => {
    const expired = (status: string) =>
      turn('expired', {
        actorId: nobody,
        before: booked({ status }),
        snapshot: booked({ status: 'expired' }),
      });
    expect(toldOf(expired('requested'), mei)).toEqual({ what: 'expired', as: 'holder' });
    expect(toldOf(expired('held'), mei)).toBeUndefined();
  });

  it('is told of what they have waited for, not of what they hold themselves', () => {
    const held = (door: string) =>
      turn('', {
        type: 'hold.created',
        door,
        actorId: mei,
        before: null,
        snapshot: booked({ status: 'held' }),
      });
    expect(toldOf(held('waitlist'), mei)).toEqual({ what: 'offered', as: 'holder' });
    expect(toldOf(held('web'), mei)).toBeUndefined();
  });

  it('is told what others book for them, and those who booked what becomes of it', () => {
    const made = turn('created', { before: null, snapshot: booked({ bookedBy: boss }) });
    expect(toldOf(made, mei)).toEqual({ what: 'booked', as: 'holder' });
    expect(toldOf(made, boss)).toBeUndefined();
    const givenBack = turn('cancelled', {
      actorId: mei,
      snapshot: booked({ bookedBy: boss, status: 'cancelled' }),
    });
    expect(toldOf(givenBack, boss)).toEqual({ what: 'cancelled', as: 'booker' });
  });
});

describe('Whoever comes', () => {
  const invited = booked(withJun);

  it('is told that they are to: with the booking, or once they are named', () => {
    expect(toldOf(turn('created', { before: null, snapshot: invited }), jun)).toEqual({
      what: 'invited',
      as: 'attendee',
    });
    expect(toldOf(turn('updated', { changed: ['attendees'], snapshot: invited }), jun)?.what).toBe('invited');
    expect(
      toldOf(turn('cancelled', { snapshot: booked({ ...withJun, status: 'cancelled' }) }), jun)?.what,
    ).toBe('cancelled');
  });

  it.each([
    ['moved', ['start'], 'moved'],
    ['updated', ['title'], 'changed'],
    ['cancelled', ['status'], 'cancelled'],
    ['approved', ['status'], undefined],
    ['no_show', ['status'], undefined],
    ['question_asked', ['approval'], undefined],
    ['updated', ['attendees'], undefined],
  ])('is told afterwards of booking.%s of %j as %s', (type, changed, what) => {
    expect(toldOf(turn(type, { changed, before: invited, snapshot: invited }), jun)?.what).toBe(what);
  });
});

it('Nobody else is told anything', () => {
  for (const type of ['created', 'moved', 'cancelled', 'approved'])
    expect(toldOf(turn(type, { changed: ['start'] }), 'stranger')).toBeUndefined();
});
