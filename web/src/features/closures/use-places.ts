import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { buildingsQuery, floorsQuery } from '../spaces/catalogue';

export type Places = ReturnType<typeof usePlaces>;

/** Buildings and their floors to choose from, as `building:…` and `floor:…`. */
export function usePlaces() {
  const { t } = useTranslation();
  const words = useWords();
  const buildings = useQuery(buildingsQuery).data ?? [];
  const floors = useQuery(floorsQuery).data ?? [];

  const items = buildings.map(({ id, code, name }) => ({
    group: `${code} ${words.name(name).text}`,
    items: [
      { value: `building:${id}`, label: t('closures.wholeBuilding', { code }) },
      ...floors
        .filter(({ buildingId }) => buildingId === id)
        .map((floor) => ({ value: `floor:${floor.id}`, label: `${code} › ${floor.code}` })),
    ],
  }));
  const known = new Map(items.flatMap((group) => group.items).map(({ value, label }) => [value, label]));
  const label = (place: string) => known.get(place) ?? place.slice(place.indexOf(':') + 1);

  return {
    label,
    /** One that came by another name, such as a code, is among them too. */
    groups: (chosen: string) =>
      chosen.includes(':') && !known.has(chosen)
        ? [{ group: '…', items: [{ value: chosen, label: label(chosen) }] }, ...items]
        : items,
  };
}
