import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import type { Move } from './closures';
import styles from './closures-page.module.css';
import { Settle } from './settle';
import { useWhy } from './use-why';
import type { Closure } from './wanted';

const tones = { move: 'ok', ask: 'pending', cancel: 'danger' } as const;

interface Props {
  closure: Closure;
  move: Move;
  /** Whether it may still be settled by hand. */
  isOpen: boolean;
}

/** One booking: whose it is, where it goes, why, how far, and what has come of it. */
export function PlanRow({ closure, move, isOpen }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const whyOf = useWhy();
  const { bookingId, bookedFor, tenant, title, from, to, toStart, toEnd, outcome, pinned, state, walkM } =
    move;
  const { day, times } = words.period(move.start, move.end);
  return (
    <tr>
      <td>
        <Link to="." search={(before: object) => ({ ...before, booking: bookingId })}>
          {day} <time dateTime={`${move.start}/${move.end}`}>{times}</time>
        </Link>
        <br />
        {[bookedFor.name, title].filter(Boolean).join(' · ')}
        <br />
        <span className="muted">
          <Named name={tenant.name} />
        </span>
      </td>
      <td className={styles.places}>
        {allCodes(move, 'from')} <Icon name="arrow" size={14} />
        <span className="visually-hidden">{t('closures.goesTo')}</span> <Whereto move={move} />
        {to && (
          <>
            <br />
            <span className="muted">
              <Named name={to.name} />
              {toStart &&
                toEnd &&
                ` · ${t('closures.newTime', { times: words.period(toStart, toEnd).times })}`}
            </span>
          </>
        )}
      </td>
      <td>{move.why.map(whyOf).join(' · ')}</td>
      <td className={styles.distance}>
        {walkM !== undefined && t('closures.metres', { metres: words.number(walkM) })}
      </td>
      <td>
        <div className={styles.acts}>
          <span className={ops.tag} data-tone={tones[outcome]}>
            {t(`closures.outcomes.${outcome}`)}
          </span>
          {pinned && <span className={ops.tag}>{t('closures.byHand')}</span>}
          {state !== 'planned' && <span className={ops.tag}>{t(`closures.moveStates.${state}`)}</span>}
        </div>
        {isOpen && maySettle(move) && (
          <Settle closure={closure} move={move} which={`${from.code} ${day} ${times}`} />
        )}
      </td>
    </tr>
  );
}

/** All of its spaces, as they were or will be. */
const allCodes = ({ others = [], ...first }: Move, which: 'from' | 'to'): string =>
  [first, ...others].flatMap((one) => one[which]?.code ?? []).join(' + ');

function Whereto({ move }: { move: Move }) {
  const words = useWords();
  const { to, offers } = move;
  if (to) return <strong>{allCodes(move, 'to')}</strong>;
  return offers.length > 0 ? words.list(offers.map(({ code }) => code)) : '–';
}

/** What has begun, or is only held, goes nowhere whatever anybody says. */
const maySettle = ({ why }: Move): boolean =>
  !why.some(({ code }) => code === 'has-begun' || code === 'hold');
