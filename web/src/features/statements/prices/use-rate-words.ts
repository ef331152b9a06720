import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/use-words';
import { useClassesQuery } from '../../inventory/spaces';
import { kindsQuery } from '../../spaces/catalogue';
import { useMoney } from '../money';
import { priceDays } from './price-draft';
import type { Rate } from './prices';

/** What a rate is for, and when it counts, in words. */
export function useRateWords() {
  const { t } = useTranslation();
  const words = useWords();
  const money = useMoney();
  const kinds = useQuery(kindsQuery).data ?? [];
  const uses = useQuery(useClassesQuery).data ?? [];
  const named = (codes: readonly string[] = [], from: readonly { code: string; name: object }[]) =>
    codes.map((code) => words.name(from.find((one) => one.code === code)?.name ?? { en: code }).text);

  return {
    what: ({ kinds: of, useClasses, spaceIds }: Rate, codeOf: (id: string) => string) => {
      const parts = [words.list(named(of, kinds)), words.list(named(useClasses, uses))];
      if (spaceIds) parts.push(words.list(spaceIds.map(codeOf)));
      return parts.filter(Boolean).join(' · ') || t('prices.allSpaces');
    },
    days: ({ days }: Rate) =>
      days
        ? words.list(priceDays.filter((day) => days.includes(day)).map((day) => t(`prices.days.${day}`)))
        : t('prices.allDays'),
    times: ({ from, to }: Rate) =>
      from || to ? words.clock.times(from ?? '00:00', to ?? '24:00') : t('prices.allDay'),
    price: ({ per, centsPerHour }: Rate) =>
      centsPerHour === 0 ? t('prices.free') : t(`prices.per.${per}`, { amount: money(centsPerHour) }),
  };
}
