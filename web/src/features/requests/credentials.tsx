import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { hazardsQuery } from '../spaces/catalogue';
import { qualificationsQuery } from '../ops/vocabulary';
import { Mark } from '../ops/mark';
import styles from './request-panel.module.css';
import type { Request } from './requests';

/** What whoever asks has to show: training, risk forms, and what became of what they booked before. */
export function Credentials({ request }: { request: Request }) {
  const { t } = useTranslation();
  const words = useWords();
  const labels = useQuery(qualificationsQuery).data ?? [];
  const hazards = useQuery(hazardsQuery).data ?? [];
  const { qualifications, riskForms, record } = request.credentials;
  const until = request.end.slice(0, 10);
  const nameOf = (list: { code: string; name: object }[], code: string) => {
    const label = list.find((one) => one.code === code);
    return label ? words.name(label.name).text : code;
  };
  const inForce = (from: string, to?: string) => from <= until && (to === undefined || to >= until);

  return (
    <>
      <section>
        <h3 className={styles.heading}>{t('requests.training')}</h3>
        {qualifications.length === 0 && <p className="muted">{t('requests.noTraining')}</p>}
        <ul className={styles.list}>
          {qualifications.map(({ code, validFrom, expiresOn }) => (
            <li key={code}>
              <Mark tone={inForce(validFrom, expiresOn) ? 'ok' : 'danger'} />
              {nameOf(labels, code)}
              {expiresOn && (
                <span className="muted"> · {t('ops.until', { date: words.dated(expiresOn) })}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{t('requests.forms')}</h3>
        {riskForms.length === 0 && <p className="muted">{t('requests.noForms')}</p>}
        <ul className={styles.list}>
          {riskForms.map(({ hazards: covered, validFrom, expiresOn }) => (
            <li key={`${covered.join()}${validFrom}`}>
              <Mark tone={inForce(validFrom, expiresOn) ? 'ok' : 'danger'} />
              {words.list(covered.map((code) => nameOf(hazards, code)))}
              <span className="muted"> · {t('ops.until', { date: words.dated(expiresOn) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{t('requests.record')}</h3>
        <dl className={styles.record}>
          {(['kept', 'missed', 'cancelled'] as const).map((what) => (
            <div key={what}>
              <dt>{t(`requests.recordOf.${what}`)}</dt>
              <dd>{words.number(record[what])}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
