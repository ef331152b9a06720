import { inLanguage, type LocalizedText } from '../../platform/index.js';
import type { Reader } from '../notices/notice.store.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { addressed } from './occasion.js';
import { body, fact, say } from './wording.js';

/** How much of what a company has together is used. */
export interface AllowanceUsed {
  name: Partial<LocalizedText>;
  measure: 'minutes' | 'bookings' | 'unit_minutes';
  most: number;
  used: number;
  /** The first day of the period, and of the next. */
  from: string;
  anew: string;
}

/** Little is left of it, or nothing. */
export function allowanceUsed(
  to: Reader,
  { name, measure, most, used, from, anew }: AllowanceUsed,
  link: string | undefined,
): Letter {
  const { language } = to;
  const what = oneLine(inLanguage(name, language));
  const [taken, all] = [amount(used, measure), amount(most, measure)];
  return {
    ...addressed(to),
    subject:
      used >= most
        ? say(language, { en: `Used up: ${what}`, zhHant: `已用完：${what}`, zhHans: `已用完：${what}` })
        : say(language, {
            en: `Little is left: ${what}`,
            zhHant: `餘額不多：${what}`,
            zhHans: `余额不多：${what}`,
          }),
    text: body(
      [what],
      [
        say(language, {
          en: `Your company has used ${taken} of ${all} since ${from}. It begins anew on ${anew}.`,
          zhHant: `貴公司自 ${from} 起已使用 ${all} 之中的 ${taken}，${anew} 重新計算。`,
          zhHans: `贵公司自 ${from} 起已使用 ${all} 中的 ${taken}，${anew} 重新计算。`,
        }),
      ],
      fact('open', link, language),
    ),
  };
}

/** Hours, to the tenth; bookings by their number. */
const amount = (n: number, measure: AllowanceUsed['measure']): string =>
  measure === 'bookings' ? String(n) : `${Math.round(n / 6) / 10} h`;
