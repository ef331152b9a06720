import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { buildingsQuery, floorsQuery, kindsQuery } from '../spaces/catalogue';
import type { Closure } from './wanted';

const mostNamed = 4;

const plain = (code: string) => code.replace(/\W/g, '').toUpperCase();

/** What closes, in a few words: `5E › 3/F`. */
export function useScopeWords() {
  const { t } = useTranslation();
  const words = useWords();
  const buildings = useQuery(buildingsQuery).data ?? [];
  const floors = useQuery(floorsQuery).data ?? [];
  const kinds = useQuery(kindsQuery).data ?? [];

  /** It may have been asked for by code, such as `5E/3F`. */
  const floorName = (reference: string) => {
    for (const floor of floors) {
      const building = buildings.find(({ id }) => id === floor.buildingId);
      const isMeant =
        floor.id === reference || (building && plain(building.code + floor.code) === plain(reference));
      if (building && isMeant) return `${building.code} › ${floor.code}`;
    }
    return reference;
  };
  const buildingName = (reference: string) => buildings.find(({ id }) => id === reference)?.code ?? reference;
  const kindName = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    return kind ? words.name(kind.name).text : code;
  };

  return ({ scope, kinds: only }: Pick<Closure, 'scope' | 'kinds'>): string => {
    const named = scope.campus
      ? [t('closures.campus')]
      : [
          ...(scope.buildings ?? []).map(buildingName),
          ...(scope.floors ?? []).map(floorName),
          ...(scope.spaces ?? []),
        ];
    const rest = named.length - mostNamed;
    return [
      words.list(named.slice(0, mostNamed)),
      ...(rest > 0 ? [t('closures.andMore', { count: rest })] : []),
      ...(only.length > 0 ? [`(${words.list(only.map(kindName))})`] : []),
    ].join(' ');
  };
}
