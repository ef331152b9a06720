import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Named } from '../../components/named';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { act } from '../bookings/acting';
import { type Fault, useCloseFault } from '../spaces/faults';
import styles from './today-page.module.css';

/** What somebody found broken, until it is mended. */
export function FaultRow({ fault, timeZone }: { fault: Fault; timeZone: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const close = useCloseFault();
  const { space, text, reportedBy, reportedAt } = fault;
  return (
    <li className={styles.row} data-row>
      <div className={styles.what}>
        <Link to="/s/$code" params={{ code: space.code }} data-opens>
          <strong>{space.code}</strong> <Named name={space.name} />
        </Link>
        <span className={styles.words}>{text}</span>
        <span className="muted">
          {reportedBy.name} · <time dateTime={reportedAt}>{words.moment(reportedAt, timeZone)}</time>
        </span>
      </div>
      <div className={styles.acts} data-acts>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('today.closeFaultLabel', { which: `${space.code}, ${text}` })}
          loading={close.isPending}
          onClick={() => close.mutate(act(fault))}
        >
          {t('today.closeFault')}
        </Button>
      </div>
      {close.error && <RefusalNote error={close.error} />}
    </li>
  );
}
