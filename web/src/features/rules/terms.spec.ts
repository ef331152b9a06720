import type { Terms } from './rules';
import { days, draftOf, patchOf } from './terms';

const hours = Object.fromEntries(days.map((day) => [day, day === 'sun' ? [] : [['08:00', '22:00']]]));
const terms = { hours, maxMinutes: 120, checkIn: 'required' } as unknown as Terms;

describe('What a form of terms sends', () => {
  it('is nothing where nothing was changed', () => {
    expect(patchOf(draftOf(terms), terms)).toEqual({});
  });

  it('is what was changed, and null for what shall be inherited', () => {
    const draft = {
      ...draftOf(terms),
      maxMinutes: '',
      minMinutes: '30',
      checkIn: 'none',
      releaseTime: '09:00',
    };
    expect(patchOf(draft, terms)).toEqual({
      maxMinutes: null,
      minMinutes: 30,
      checkIn: 'none',
      releaseTime: '09:00',
    });
  });

  it('has all days where one was changed, with as many stretches as were written', () => {
    const draft = { ...draftOf(terms), mon: '8:00-12:00, 13:00–20:00' };
    expect(patchOf(draft, terms).hours).toEqual({
      ...hours,
      mon: [
        ['08:00', '12:00'],
        ['13:00', '20:00'],
      ],
    });
  });

  it('inherits the hours again where all days are empty', () => {
    const draft = { ...draftOf(terms), ...Object.fromEntries(days.map((day) => [day, ''])) };
    expect(patchOf(draft, terms)).toEqual({ hours: null });
  });
});
