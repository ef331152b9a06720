import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { type Alternative, type ProblemCode, Refusal } from '../../api/problem';
import { RefusalNote, useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { act } from '../bookings/acting';
import { useWait } from '../bookings/acts';
import { Alternatives } from '../bookings/alternatives';
import { Requirements } from '../eligibility/requirements';
import styles from './drawer.module.css';

interface Props {
  refusal: Refusal;
  /** Another time for the same wish. */
  onTimes: (times: { start: string; end: string }) => void;
  onAlternative: (alternative: Alternative) => void;
  pending?: boolean;
}

/** A refusal and all that can be done about it, each a press away. */
export function WaysOut({ refusal, onTimes, onAlternative, pending }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { body } = refusal;
  const violations = body.violations ?? [];
  const requirements = (body['requirements'] ?? []) as Schemas['RequirementShown'][];
  const waitlist = body['waitlist'] as { body: Schemas['WaitBody'] } | undefined;
  const suggestions = violations.flatMap(({ fix }) => {
    const { start, end } = fix?.suggest ?? {};
    return end ? [{ start, end }] : [];
  });

  return (
    <RefusalNote error={refusal}>
      {violations.length > 1 && <Violations violations={violations.slice(1)} />}
      {requirements.length > 0 && <Requirements requirements={requirements} />}
      {suggestions.length > 0 && (
        <p className={styles.row}>
          {suggestions.slice(0, 3).map(({ start, end }) => {
            const period = start ? words.period(start, end) : undefined;
            return (
              <Button
                key={`${start}${end}`}
                variant="default"
                size="compact-sm"
                onClick={() => onTimes({ start: start ?? '', end })}
              >
                {period ? `${period.day} ${period.times}` : t('drawer.until', { time: words.time(end) })}
              </Button>
            );
          })}
        </p>
      )}
      <Alternatives
        alternatives={refusal.alternatives}
        pending={pending ? '' : undefined}
        onBook={onAlternative}
      />
      {waitlist && <Wait body={waitlist.body} />}
    </RefusalNote>
  );
}

function Violations({ violations }: { violations: Schemas['ProblemRule'][] }) {
  const textOf = useRefusalText();
  return (
    <ul className={styles.list}>
      {violations.map(({ code, detail }) => {
        const { text, lang } = textOf(new Refusal({ code: code as ProblemCode, detail }, 422)).sentence;
        return (
          <li key={code} lang={lang}>
            {text}
          </li>
        );
      })}
    </ul>
  );
}

/** The first in line has it kept when it becomes free. */
function Wait({ body }: { body: Schemas['WaitBody'] }) {
  const { t } = useTranslation();
  const wait = useWait();
  if (wait.data) {
    return <p className={styles.waits}>{t('drawer.waiting', { position: wait.data.position ?? 1 })}</p>;
  }
  return (
    <div className={styles.wait}>
      <Button variant="light" loading={wait.isPending} onClick={() => wait.mutate(act(body))}>
        {t('drawer.wait')}
      </Button>
      <span className="muted">{t('drawer.waitHint')}</span>
      {wait.error && <RefusalNote error={wait.error} />}
    </div>
  );
}
