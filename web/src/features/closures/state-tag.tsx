import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';
import { useMinute } from '../ops/use-minute';
import { closesAfter } from './closes-after';
import type { Closure } from './wanted';

const tones = { draft: 'pending', published: 'closed', reopened: 'ok', over: undefined } as const;

/** What is lifted only from later on closes until then. */
const published = { draft: 'draft', published: 'published', reopened: 'published' } as const;

/** How far it has come. */
export function StateTag({ closure }: { closure: Closure }) {
  const { t } = useTranslation();
  const now = useMinute();
  const { state } = closure;
  if (state === 'discarded') return <span className={ops.tag}>{t('closures.states.discarded')}</span>;
  const shown =
    state === 'draft' || closesAfter(closure, now)
      ? published[state]
      : state === 'published'
        ? 'over'
        : state;
  return (
    <span className={ops.tag} data-tone={tones[shown]}>
      {t(`closures.states.${shown}`)}
    </span>
  );
}
