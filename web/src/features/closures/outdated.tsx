import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/problem';
import { Note } from '../../components/note';

const changes = ['added', 'removed', 'changed', 'displaced'] as const;

/** What has changed since the plan was looked at: nothing was published, and it has been planned anew. */
export function Outdated({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const delta = (refusal.body['delta'] ?? {}) as Partial<Record<(typeof changes)[number], number>>;
  return (
    <Note title={t('closures.outdated')}>
      <ul>
        {changes
          .filter((one) => delta[one])
          .map((one) => (
            <li key={one}>{t(`closures.delta.${one}`, { count: delta[one] })}</li>
          ))}
      </ul>
      <p>{t('closures.plannedAnew')}</p>
    </Note>
  );
}
