import { numberOf, numeral } from './numerals.js';
import { pattern, type Said, word } from './said.js';

const mostPeople = 10_000;
const unit = `(?:${word('people|persons?|ppl|pax|participants?|attendees?|guests?|colleagues?|of us')}|\\s*[個个名]?(?:人|位|成員|成员))`;
const isCount = (count: number) => Number.isInteger(count) && count >= 1 && count <= mostPeople;

/** Reads how many come, where a word says that it is people. */
export function readPeople(said: Said): number | undefined {
  let people: number | undefined;
  const reads = (...numerals: (string | undefined)[]) => {
    const count = Math.max(...numerals.map((one) => numberOf(one ?? '0')));
    if (people !== undefined || !isCount(count)) return false;
    people = count;
    return true;
  };
  said.take(pattern(`(?<!\\d)(${numeral})\\s*(?:-|–|~|to|or|至|到)\\s*(${numeral})\\s*${unit}`), reads);
  said.take(pattern(`(?<!\\d)(${numeral})\\s*-?\\s*${unit}`), reads);
  said.take(pattern(`${word('party|group|team')} of\\s+(${numeral})`), reads);
  said.take(pattern(word('just me|for me|myself|alone')), () => reads('1'));
  said.take(pattern('自己一?個?|自己一?个?'), () => reads('1'));
  return people;
}

/** A number that nothing else was said of counts people: `fume hood 4 next tue`. */
export function readBareNumber(said: Said): number | undefined {
  let people: number | undefined;
  const reads = (text = '') => {
    const count = numberOf(text);
    if (people !== undefined || !isCount(count)) return false;
    people = count;
    return true;
  };
  said.take(pattern(`${word('for')}\\s+(${numeral})(?![\\d:./-])`), reads);
  said.take(pattern(`(?<![\\p{L}\\d:./-])[x×]?(\\d{1,4})(?![\\p{L}\\d:./-])`), reads);
  return people;
}
