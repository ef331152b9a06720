import { useWords } from '../../i18n/use-words';

/** Cents as money, in the way of the page's language. */
export function useMoney(): (cents: number) => string {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'HKD' });
  return (cents) => format.format(cents / 100);
}

/** The cents of what somebody wrote, such as `12.50`; undefined where that is no amount. */
export function centsOf(text: string): number | undefined {
  const found = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!found) return undefined;
  const cents = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return cents > 0 ? cents : undefined;
}
