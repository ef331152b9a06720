import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { NoPermission } from '../ops/no-permission';
import ops from '../ops/ops.module.css';
import { useIs } from '../ops/use-is';
import { EffectiveTerms } from './effective-terms';
import { Holidays } from './holidays';
import { MakeRules } from './make-rules';
import { RuleSetForm } from './rule-set-form';
import { ruleSetsQuery } from './rules';
import styles from './rules-page.module.css';
import { usePlaceOf } from './use-place-of';
import { Versions } from './versions';

const route = getRouteApi('/signed-in/rules');

export function RulesPage() {
  const { t } = useTranslation();
  return useIs('operator', 'campus_admin') ? (
    <Rules />
  ) : (
    <NoPermission title={t('rules.title')} needs={['operator', 'campus_admin']} />
  );
}

function Rules() {
  const { t } = useTranslation();
  const { at, space } = route.useSearch();
  const navigate = route.useNavigate();
  const sets = useQuery(ruleSetsQuery);
  const placeOf = usePlaceOf();
  const open = sets.data?.find(({ id }) => id === at) ?? sets.data?.[0];
  const show = (id: string) => void navigate({ search: { at: id, space }, resetScroll: false });

  return (
    <>
      <title>{`${t('rules.title')} · Tolo`}</title>
      <h1>{t('rules.title')}</h1>
      <p className="muted">{t('rules.about')}</p>
      {!sets.error && !(sets.data && placeOf) && <LoadingCards count={3} fills />}
      {sets.error && <RefusalNote error={sets.error} />}
      {sets.data && placeOf && (
        <div className={styles.page}>
          <nav aria-label={t('rules.sets')} className={styles.sets}>
            <ul className={`card ${styles.list}`}>
              {sets.data.map((set) => (
                <li key={set.id}>
                  <button
                    type="button"
                    aria-current={set.id === open?.id || undefined}
                    onClick={() => show(set.id)}
                  >
                    <span className="muted">{t(`rules.scopes.${set.scope}`)}</span>
                    <span>{placeOf(set)}</span>
                  </button>
                </li>
              ))}
            </ul>
            <MakeRules onMade={show} />
          </nav>
          <div className={ops.form}>
            {open && (
              <>
                <RuleSetForm key={`${open.id} ${open.version}`} set={open} place={placeOf(open)} />
                <Versions id={open.id} />
              </>
            )}
            <EffectiveTerms
              code={space}
              onCode={(code) => void navigate({ search: { at, space: code }, resetScroll: false })}
              onOpen={show}
            />
            <Holidays />
          </div>
        </div>
      )}
    </>
  );
}
