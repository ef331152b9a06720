import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Differences } from '../drawer/differences';
import { doorIn } from '../drawer/door-in';
import { useTypeOf } from '../drawer/use-type-of';
import ops from '../ops/ops.module.css';
import type { Entry } from './audit';
import styles from './audit.module.css';

interface Props {
  entry: Entry;
  timeZone: string;
  /** To see all that whoever did it has done. */
  onActor: () => void;
}

/** One act; its booking opens with all that has happened to it. */
export function AuditRow({ entry, timeZone, onActor }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const typeOf = useTypeOf();
  const { at, actor, door, type, subject, changed, reason, before, after } = entry;
  const { day, times } = words.period(after.start, after.end);
  return (
    <tr>
      <td className={styles.at}>
        <time dateTime={at}>{words.moment(at, timeZone)}</time>
      </td>
      <td>
        <button type="button" className={ops.link} onClick={onActor}>
          {actor.name ?? t('history.system')}
        </button>
        <br />
        <span className="muted">{t(`history.doors.${doorIn(door)}`)}</span>
      </td>
      <th scope="row">{typeOf(type)}</th>
      <td>
        <Link to="." search={(shown: object) => ({ ...shown, booking: subject })}>
          {after.spaceCode} {day} {times}
        </Link>
        {after.title && <span className="muted"> · {after.title}</span>}
      </td>
      <td>
        <Differences changed={changed} before={before} after={after} />
        {reason && <p>{t('history.reason', { reason })}</p>}
      </td>
    </tr>
  );
}
