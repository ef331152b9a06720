import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import type en from '../../i18n/en';
import { Mark } from '../ops/mark';
import styles from './request-panel.module.css';
import { passes, type Request } from './requests';

/** What the rules say of it as they are now, and who has agreed so far. */
export function RuleResults({ request }: { request: Request }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { violations, approval } = request;
  return (
    <section>
      <h3 className={styles.heading}>{t('requests.rules')}</h3>
      <ul className={styles.list}>
        {passes(request) && (
          <li>
            <Mark tone="ok" />
            {t('requests.passes')}
          </li>
        )}
        {violations.map(({ code, detail, requirements }) => (
          <li key={`${code}${detail}`}>
            <Mark tone="danger" />
            {words.language !== 'en' && i18n.exists(`reasons.${code}`) ? (
              t(`reasons.${code as keyof typeof en.reasons}`)
            ) : (
              <span lang="en">{detail}</span>
            )}
            {requirements?.map(({ code: missing, name, state }) => (
              <span key={missing ?? state} className="muted">
                {' · '}
                {name ? words.name(name).text : missing} {t(`requests.states.${state}`)}
              </span>
            ))}
          </li>
        ))}
        {approval?.steps.map(({ name, state, by }) => (
          <li key={name}>
            <Mark tone={state === 'approved' ? 'ok' : 'pending'} />
            {t('requests.step', {
              name: i18n.exists(`requests.steps.${name}`) ? t(`requests.steps.${name as 'safety'}`) : name,
              state: t(`requests.stepStates.${state}`),
            })}
            {by.role && <span className="muted"> · {t(`ops.roles.${by.role}`)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
