import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { floorsQuery } from '../inventory/spaces';
import { buildingsQuery, campusQuery, kindsQuery, spaceByIdQuery } from '../spaces/catalogue';
import { type RuleSet, ruleSetsQuery } from './rules';

/**
 * What a rule set is for, by name; undefined until all names have been known once. A space that comes later is called just
 * that until its name is there: nobody loses what they are writing meanwhile.
 */
export function usePlaceOf() {
  const { t } = useTranslation();
  const words = useWords();
  const [campus, buildings, floors, kinds] = useQueries({
    queries: [campusQuery, buildingsQuery, floorsQuery, kindsQuery],
  });
  const ids = useQuery(ruleSetsQuery).data?.flatMap(({ spaceId = [] }) => spaceId) ?? [];
  const spaces = useQueries({ queries: ids.map(spaceByIdQuery) });
  const buildingOf = (id: string | undefined) => buildings.data?.find((one) => one.id === id);
  const isKnown = ![campus, buildings, floors, kinds, ...spaces].some(({ isPending }) => isPending);
  const [wasKnown, setWasKnown] = useState(isKnown);
  if (isKnown && !wasKnown) setWasKnown(true);
  if (!isKnown && !wasKnown) return undefined;
  return (set: RuleSet): string => {
    switch (set.scope) {
      case 'campus':
        return campus.data ? words.name(campus.data.name).text : '';
      case 'kind':
        return words.name(kinds.data?.find(({ code }) => code === set.kind)?.name ?? {}).text;
      case 'building': {
        const building = buildingOf(set.buildingId);
        return building ? `${building.code} ${words.name(building.name).text}` : '';
      }
      case 'floor': {
        const floor = floors.data?.find(({ id }) => id === set.floorId);
        return floor ? `${buildingOf(floor.buildingId)?.code ?? ''} ${words.name(floor.name).text}` : '';
      }
      default: {
        const space = spaces.find(({ data }) => data?.id === set.spaceId)?.data;
        return space ? `${space.code} ${words.name(space.name).text}` : t('rules.scopes.space');
      }
    }
  };
}
