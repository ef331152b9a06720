import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type en from '../../i18n/en';
import { useWords } from '../../i18n/use-words';
import { amenitiesQuery, hazardsQuery } from '../spaces/catalogue';

type Known = keyof typeof en.closures.because;

/** Why a booking goes where it goes, or nowhere, in the language of the page. */
export function useWhy() {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const kit = [...(useQuery(amenitiesQuery).data ?? []), ...(useQuery(hazardsQuery).data ?? [])];
  const nameOf = (code: string) => {
    const one = kit.find((known) => known.code === code);
    return one ? words.name(one.name).text : code;
  };
  return ({ code, detail, metres, kit: codes, fromM2, toM2, count }: Schemas['ReasonOfMove']): string =>
    i18n.exists(`closures.because.${code}`)
      ? t(`closures.because.${code as Known}`, {
          metres: metres === undefined ? '' : words.number(metres),
          kit: words.list((codes ?? []).map(nameOf)),
          from: fromM2 === undefined ? '' : words.number(fromM2),
          to: toM2 === undefined ? '' : words.number(toM2),
          number: count === undefined ? '' : words.number(count),
        })
      : detail;
}
