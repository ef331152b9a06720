import { forgotten, nobodyElse, partyOf, partyWith, peopleAfter, peopleOf } from './party.js';

const mails = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ email: `somebody-${n}@elsewhere.example` }));
const withMails = (count: number, guests = 0) =>
  partyOf({
    attendees: mails(count),
    guests: Array.from({ length: guests }, (_, n) => ({ name: `Guest ${n}` })),
  });
const holder = 'holder';
const withHolder = partyOf({ attendees: [{ memberId: holder, name: 'Mei' }, ...mails(1)], guests: [] });

describe('How many come', () => {
  it.each([
    ['whom it is for alone', undefined, nobodyElse, 1],
    ['whom it is for and all who are named', undefined, withMails(2, 3), 6],
    ['whom it is for once, where they name themselves', undefined, withHolder, 2],
    ['as many as somebody says', 8, withMails(2, 3), 8],
    ['those who are named alone, where somebody says so', 5, withMails(2, 3), 5],
  ])('is %s', (_, said, party, people) => {
    expect(peopleOf(said, party, holder)).toBe(people);
  });

  it('is never fewer than are named', () => {
    expect(() => peopleOf(4, withMails(2, 3), holder)).toThrow(/Send at least 5/);
  });

  it.each([
    ['follows those who are named, where it was their number', 3, withMails(2), undefined, withMails(4), 5],
    ['falls with them, too', 3, withMails(2), undefined, nobodyElse, 1],
    ['stays what somebody said', 10, withMails(2), undefined, withMails(4), 10],
    ['rises where more are named than it was', 2, withMails(2), undefined, withMails(4), 4],
    ['is what is said now', 3, withMails(2), 7, withMails(4), 7],
  ])('%s once it changes', (_, people, before, said, after, expected) => {
    expect(peopleAfter({ people, party: before, bookedFor: holder }, said, after)).toBe(expected);
  });
});

describe('Who comes, once some are named anew', () => {
  const before = withMails(2, 1);
  const cy = [{ name: 'Cy' }];

  it.each([
    ['stays where nothing is said', {}, before],
    ['has other guests, and the attendees that it had', { guests: cy }, { ...before, guests: 1 }],
    ['has no attendees any more', { attendees: [] }, { attendees: 0, guests: 1, members: [] }],
    ['has both anew', { attendees: mails(1), guests: [] }, { attendees: 1, guests: 0 }],
  ])('%s', (_, said, after) => {
    const { names: __, ...counts } = { ...nobodyElse, ...after };
    expect(partyWith(before, said)).toMatchObject({ ...counts, names: { ...before.names, ...said } });
  });

  it('is the very same where nothing is said, so that its number of people stays', () => {
    expect(partyWith(before, {})).toBe(before);
  });
});

it('forgets names and addresses, and neither users nor numbers', () => {
  const party = partyOf({
    attendees: [
      { memberId: holder, name: 'Mei' },
      { email: 'ann@elsewhere.example', name: 'Ann' },
    ],
    guests: [{ name: 'Bob', company: 'Bob Ltd' }],
  });
  expect(forgotten(party)).toEqual({
    members: [holder],
    attendees: 2,
    guests: 1,
    names: { attendees: [{ memberId: holder, name: 'Mei' }, {}], guests: [{}] },
  });
});
