import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { floorsQuery } from '../inventory/spaces';
import { buildingsQuery, campusQuery, kindsQuery } from '../spaces/catalogue';
import type { RuleSet } from './rules';

/** What a rule set is for, by name. */
export function usePlaceOf() {
  const { t } = useTranslation();
  const words = useWords();
  const [campus, buildings, floors, kinds] = useQueries({
    queries: [campusQuery, buildingsQuery, floorsQuery, kindsQuery],
  });
  const buildingOf = (id: string | undefined) => buildings.data?.find((one) => one.id === id);
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
      default:
        return set.spaceId ?? t('rules.scopes.space');
    }
  };
}
