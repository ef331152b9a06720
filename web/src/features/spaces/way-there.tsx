import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Named } from '../../components/named';
import styles from './space-page.module.css';

const WayPlan = lazy(() => import('./way-plan'));

/** From the building to the floor to the door, in words and on the plan of the floor. */
export function WayThere({ space }: { space: Schemas['SpaceShown'] }) {
  const { t } = useTranslation();
  return (
    <section id="way" tabIndex={-1} className={`card ${styles.panel} ${styles.way}`}>
      <h2 className={styles.small}>{t('space.way')}</h2>
      <ol className={styles.steps}>
        <li>
          <Named name={space.building.name} />
        </li>
        <li>
          <Named name={space.floor.name} />
        </li>
        <li>{space.code}</li>
      </ol>
      <Suspense fallback={<div className={styles.planLater} />}>
        <WayPlan space={space} />
      </Suspense>
    </section>
  );
}
