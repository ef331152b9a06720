import { feedOf, savedAs } from './saved-search';

describe('A saved search', () => {
  it('is for any day', () => {
    expect(savedAs({ kind: 'lab', date: '2026-12-01', from: '13:00', lens: 'map' })).toEqual({
      kind: 'lab',
      from: '13:00',
      lens: 'map',
    });
  });

  it('is a calendar of the spaces that it finds, without what is booked there', () => {
    const wish = {
      kind: 'lab',
      with: ['fume_hood'],
      in: '5E',
      floor: '3/F',
      people: 4,
      from: '13:00',
    } as const;
    expect(feedOf({ ...wish, with: [...wish.with] })).toEqual({
      what: 'search',
      detail: 'busy',
      search: { kind: ['lab'], amenities: ['fume_hood'], building: ['5E'], floor: ['3/F'] },
    });
    expect(feedOf({ with: [], people: 1 })).toEqual({ what: 'search', detail: 'busy', search: {} });
  });

  it('is the calendar of the one space that it names', () => {
    expect(feedOf({ space: '5E-312', kind: 'lab' })).toEqual({
      what: 'space',
      detail: 'busy',
      spaceId: 'code:5E-312',
    });
  });
});
