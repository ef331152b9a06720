import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { type Name, useWords } from '../../i18n/use-words';

interface SpaceNamed {
  code: string;
  name: Name;
  building: { name: Name };
  floor: { name: Name };
  capacity: number;
  areaM2: number;
}

/** What it is called, and where it is. */
export function SpaceHead({ space }: { space: SpaceNamed }) {
  const { t } = useTranslation();
  const words = useWords();
  const name = words.name(space.name);
  return (
    <>
      <title>{`${space.code} ${name.text} · Tolo`}</title>
      <h1>
        {space.code} <span lang={name.lang}>{name.text}</span>
      </h1>
      <p className="muted">
        <Named name={space.building.name} /> · <Named name={space.floor.name} /> ·{' '}
        {t('find.seats', { count: space.capacity })} · {t('find.area', { area: words.number(space.areaM2) })}
      </p>
    </>
  );
}
