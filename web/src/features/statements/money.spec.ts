import { centsOf } from './money';

it.each([
  ['12.50', 1250],
  ['12.5', 1250],
  [' 7 ', 700],
  ['0.01', 1],
  ['0', undefined],
  ['1.234', undefined],
  ['-1', undefined],
  ['a', undefined],
])('reads %s as %s cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
});
