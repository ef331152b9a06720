import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';
import { useMinute } from '../ops/use-minute';
import type { Closure } from './wanted';

const tones = { draft: 'pending', published: 'closed', reopened: 'ok', over: undefined } as const;

/** How far it has come. */
export function StateTag({ closure: { state, closedUntil } }: { closure: Closure }) {
  const { t } = useTranslation();
  const now = useMinute();
  if (state === 'discarded') return <span className={ops.tag}>{t('closures.states.discarded')}</span>;
  const shown = state === 'published' && Date.parse(closedUntil) <= now.getTime() ? 'over' : state;
  return (
    <span className={ops.tag} data-tone={tones[shown]}>
      {t(`closures.states.${shown}`)}
    </span>
  );
}
