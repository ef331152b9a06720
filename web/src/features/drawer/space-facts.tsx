import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import { amenitiesQuery, hazardsQuery, spaceByIdQuery } from '../spaces/catalogue';
import styles from './drawer.module.css';

/** Where it is and what is there. */
export function SpaceFacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: space } = useQuery(spaceByIdQuery(id));
  const [{ data: amenities }, { data: hazards }] = useSuspenseQueries({
    queries: [amenitiesQuery, hazardsQuery],
  });
  if (!space) return <div className={styles.factsLater} />;
  const namesOf = (list: typeof amenities, codes: string[]) =>
    codes.flatMap((code) => list.find((one) => one.code === code) ?? []);
  const equipment = namesOf(amenities, space.amenities);
  const dangers = namesOf(hazards, space.hazards);
  return (
    <div className={styles.facts}>
      <p className="muted">
        <Named name={space.building.name} /> · <Named name={space.floor.name} /> ·{' '}
        {t('find.seats', { count: space.capacity })} · {t('find.area', { area: words.number(space.areaM2) })}{' '}
        ·{' '}
        <Link to="/s/$code" params={{ code: space.code }}>
          {t('drawer.spacePage')}
        </Link>
      </p>
      {equipment.length > 0 && (
        <p className={styles.small}>{equipment.map(({ name }) => words.name(name).text).join(' · ')}</p>
      )}
      {dangers.length > 0 && (
        <p className={styles.hazards}>
          {words.pair(t('space.hazards'), dangers.map(({ name }) => words.name(name).text).join(' · '))}
        </p>
      )}
    </div>
  );
}
