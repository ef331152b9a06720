import type { Said } from './said.js';

/** Words that join others, and that nobody would miss. */
const english = new Set(
  `a an the with and or plus of in on at for to by from near please need needs want book booking reserve find looking look
  would like i am i'm i'd im we me us my our some any one is it can could get has have having that this there`.split(
    /\s+/,
  ),
);
const han =
  '我想要|我想|我要|我們|我们|需要|可以|預訂|预订|預約|预约|位於|位于|一個|一个|一間|一间|一張|一张|最好|我|想|要|請|请|訂|订|搵|找|有|連|连|和|及|與|与|的|嘅|個|个|間|间|張|张|在|於|于|喺|用|供|帶|带|附|去|把|給|给|人';
const onlyJoins = new RegExp(`^(?:${han})+$`, 'u');

/** What nobody has understood: the words of it that say something, as they were typed. */
export const leftoversOf = (said: Said): string =>
  said
    .left()
    .map((stretch) => stretch.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((stretch) => stretch !== '' && !english.has(stretch.toLowerCase()) && !onlyJoins.test(stretch))
    .join(' ')
    .slice(0, 100);
