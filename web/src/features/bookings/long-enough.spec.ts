import { isLongEnough } from './long-enough';

describe('Part of a name', () => {
  it.each([
    ['', false],
    ['fu', false],
    ['fun', true],
    ['陳', false],
    ['陳明', true],
    ['陈明', true],
  ])('%s is enough to look for somebody: %s', (name, isEnough) => expect(isLongEnough(name)).toBe(isEnough));
});
