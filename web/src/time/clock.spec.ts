import { clockOf } from './clock';

const english = clockOf({ am: (time) => `${time} am`, pm: (time) => `${time} pm` });
const chinese = clockOf({ am: (time) => `上午${time}`, pm: (time) => `下午${time}` });

describe('The clock that somebody has chosen', () => {
  it('counts to 24 unless they say otherwise', () => {
    const clock = clockOf();
    expect([clock.time('15:05'), clock.times('22:00', '24:00'), clock.hour(8)]).toEqual([
      '15:05',
      '22:00–24:00',
      '08',
    ]);
  });

  it.each([
    ['00:00', '12:00 am', '上午12:00'],
    ['00:30', '12:30 am', '上午12:30'],
    ['09:05', '9:05 am', '上午9:05'],
    ['11:59', '11:59 am', '上午11:59'],
    ['12:00', '12:00 pm', '下午12:00'],
    ['13:00', '1:00 pm', '下午1:00'],
    ['23:45', '11:45 pm', '下午11:45'],
    ['24:00', '12:00 am', '上午12:00'],
  ])('of twelve shows %s as %s', (time, inEnglish, inChinese) => {
    expect([english.time(time), chinese.time(time)]).toEqual([inEnglish, inChinese]);
  });

  it.each([
    ['15:00', '17:30', '3:00–5:30 pm', '下午3:00–5:30'],
    ['09:00', '11:45', '9:00–11:45 am', '上午9:00–11:45'],
    ['11:00', '13:00', '11:00 am–1:00 pm', '上午11:00–下午1:00'],
    ['12:00', '13:00', '12:00–1:00 pm', '下午12:00–1:00'],
    ['22:00', '24:00', '10:00 pm–12:00 am', '下午10:00–上午12:00'],
    ['00:00', '24:00', '12:00 am–12:00 am', '上午12:00–上午12:00'],
    // Until the morning after.
    ['10:00', '09:00', '10:00 am–9:00 am', '上午10:00–上午9:00'],
  ])('names the half once where %s to %s lies in it', (from, to, inEnglish, inChinese) => {
    expect([english.times(from, to), chinese.times(from, to)]).toEqual([inEnglish, inChinese]);
  });

  it('names on an axis where a half begins', () => {
    expect([8, 12, 14, 24].map(english.hourOfAxis)).toEqual(['8', '12 pm', '2', '12 am']);
    expect([8, 12, 14].map(english.hour)).toEqual(['8 am', '12 pm', '2 pm']);
  });
});
