import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { Scroll } from '../ops/scroll';

/** How much space each building has, of all its floors. */
export function Buildings({ rows }: { rows: Schemas['AreaRowShown'][] }) {
  const { t } = useTranslation();
  const words = useWords();
  const whole = (m2: number) => words.number(Math.round(m2));
  return (
    <Scroll label={t('today.buildings')} isCard>
      <table className={ops.table}>
        <thead>
          <tr>
            <th>{t('find.building')}</th>
            <th className={ops.number}>{t('today.spaces')}</th>
            <th className={ops.number}>{t('today.ofFloors')}</th>
            <th className={ops.number}>{t('today.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ building, m2, gfaM2 }) =>
            building ? (
              <tr key={building.id}>
                <th scope="row">
                  <Link to="/inventory" search={{ building: building.code }}>
                    {building.code} <Named name={building.name} />
                  </Link>
                </th>
                <td className={ops.number}>{whole(m2)}</td>
                <td className={ops.number}>{gfaM2 === undefined ? '–' : whole(gfaM2)}</td>
                <td className={ops.number}>{gfaM2 ? words.percent(Math.round((m2 / gfaM2) * 100)) : '–'}</td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </Scroll>
  );
}
