import { addDays } from '../../../time/campus-time';
import { type TypedNames, namesOf, noNames } from '../../../components/typed-names';
import { centsOf } from '../money';
import type { PriceList, PriceListBody, Rate } from './prices';

export const priceDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;

/** A rate as it is being typed: what is empty is any. */
export interface RateDraft {
  /** To tell rates apart while they change their places. */
  key: number;
  kinds: NonNullable<Rate['kinds']>;
  useClasses: NonNullable<Rate['useClasses']>;
  /** Their codes. */
  spaces: string[];
  days: NonNullable<Rate['days']>;
  from: string;
  to: string;
  per: Rate['per'];
  price: string;
}

/** A price list as it is being typed. */
export interface PriceDraft {
  name: TypedNames;
  validFrom: string;
  rates: RateDraft[];
  noShow: string;
  lateHours: string;
  late: string;
  chargesLeased: boolean;
}

const shownCents = (cents: number) => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

export const emptyRate = (key: number): RateDraft => ({
  key,
  kinds: [],
  useClasses: [],
  spaces: [],
  days: [],
  from: '',
  to: '',
  per: 'space',
  price: '',
});

/** What to begin with where there is no list yet: nothing costs anything. */
export const emptyDraft = (validFrom: string): PriceDraft => ({
  name: noNames,
  validFrom,
  rates: [emptyRate(0)],
  noShow: '100',
  lateHours: '0',
  late: '0',
  chargesLeased: false,
});

export const draftOf = (list: PriceList, codeOf: (spaceId: string) => string): PriceDraft => ({
  name: { ...noNames, ...list.name },
  validFrom: list.validFrom,
  rates: list.rates.map((rate, key) => ({
    ...emptyRate(key),
    kinds: rate.kinds ?? [],
    useClasses: rate.useClasses ?? [],
    spaces: (rate.spaceIds ?? []).map(codeOf),
    days: rate.days ?? [],
    from: rate.from ?? '',
    to: rate.to ?? '',
    per: rate.per,
    price: shownCents(rate.centsPerHour),
  })),
  noShow: String(list.noShowPercent),
  lateHours: String(Math.round((list.lateCancelMinutes / 60) * 100) / 100),
  late: String(list.lateCancelPercent),
  chargesLeased: list.chargesLeased,
});

const percentOf = (text: string) =>
  /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;

/** 0 is a price, too. */
export const priceOf = (text: string) => (/^0+(\.0{1,2})?$/.test(text.trim()) ? 0 : centsOf(text));

const minutesOf = (hours: string) =>
  /^\d{1,4}(\.\d{1,2})?$/.test(hours) ? Math.round(Number(hours) * 60) : undefined;

/** What is to be sent; undefined while something in it is no figure. */
export function bodyOf({ rates, ...draft }: PriceDraft): Required<PriceListBody> | undefined {
  const [noShowPercent, lateCancelPercent] = [percentOf(draft.noShow), percentOf(draft.late)];
  const lateCancelMinutes = minutesOf(draft.lateHours);
  const prices = rates.map(({ price }) => priceOf(price));
  if (
    noShowPercent === undefined ||
    lateCancelPercent === undefined ||
    lateCancelMinutes === undefined ||
    prices.includes(undefined)
  )
    return undefined;
  return {
    name: namesOf(draft.name),
    validFrom: draft.validFrom,
    rates: rates.map(({ kinds, useClasses, spaces, days, from, to, per }, n) => ({
      ...(kinds.length > 0 && { kinds }),
      ...(useClasses.length > 0 && { useClasses }),
      ...(spaces.length > 0 && { spaceIds: spaces.map((code) => `code:${code}`) }),
      ...(days.length > 0 && { days }),
      ...(from && { from }),
      ...(to && { to: to === '00:00' ? '24:00' : to }),
      per,
      centsPerHour: prices[n]!,
    })),
    noShowPercent,
    lateCancelMinutes,
    lateCancelPercent,
    chargesLeased: draft.chargesLeased,
  };
}

/** A rate is tried before those below it, so its place matters. */
export function movedRate(rates: readonly RateDraft[], at: number, by: -1 | 1): RateDraft[] {
  const to = at + by;
  if (to < 0 || to >= rates.length) return [...rates];
  return rates.with(at, rates[to]!).with(to, rates[at]!);
}

/** Of lists, the latest first, the one that counts on a day. */
export const countingOn = <L extends { validFrom: string }>(
  lists: readonly L[],
  day: string,
): L | undefined => lists.find(({ validFrom }) => validFrom <= day);

/** The last day on which a list counts; undefined while no other follows. */
export function lastDayOf(lists: readonly PriceList[], list: PriceList): string | undefined {
  const next = lists.toReversed().find(({ validFrom }) => validFrom > list.validFrom);
  return next && addDays(next.validFrom, -1);
}

/** The first day of the month after a day's. */
export function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 10);
}
