import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { Named } from '../../components/named';
import { useWords } from '../../i18n/use-words';
import { wallTime } from '../../time/campus-time';
import { act } from '../bookings/acting';
import { LanguageSwitch } from '../shell/language-switch';
import { type Press, usePress } from './door';
import styles from './kiosk.module.css';
import { type Door, type DoorState, knowledgeAt, stateAt } from './state';

interface Props {
  door: Door;
  /** By the clock of this machine. */
  heardAt: number;
  now: number;
  token: string;
}

/** The state in one word, until when, what comes next, and what whoever stands there can do. */
export function DoorView({ door, heardAt, now, token }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { space, timeZone, asOf } = door;
  // The clock of a tablet on a wall is set by nobody.
  const present = Date.parse(asOf) + Math.max(now - heardAt, 0);
  const knowledge = knowledgeAt(heardAt, Math.max(now, heardAt));
  const { what, until, next } = stateAt(door, present);
  const clock = wallTime(new Date(present), timeZone);
  const heard = wallTime(new Date(asOf), timeZone);
  const timeOf = (text: string) =>
    text.slice(0, 10) === clock.date
      ? text.slice(11, 16)
      : `${words.day(text.slice(0, 10))} ${text.slice(11, 16)}`;
  const isLost = knowledge === 'lost';
  return (
    <>
      <title>{`${space.code} · Tolo`}</title>
      <header className={styles.head}>
        <p className={styles.code}>
          {space.code} <Named name={space.name} />
        </p>
        <p className={styles.clock}>{clock.time}</p>
      </header>
      <div className={styles.middle} data-state={isLost ? 'lost' : what}>
        <h1 className={styles.state}>{t(isLost ? 'kiosk.lost' : `kiosk.${what}`)}</h1>
        <p className={styles.until}>
          {isLost
            ? t('kiosk.lostSince', { time: heard.time })
            : until
              ? t('kiosk.until', { time: timeOf(until) })
              : t('kiosk.allDay')}
        </p>
        {!isLost && what === 'closed' && door.closedBecause && (
          <p className={styles.next}>
            <Named name={door.closedBecause} />
          </p>
        )}
        {!isLost && next && (
          <p className={styles.next}>
            {t('kiosk.next', { times: `${timeOf(next.start)}–${next.end.slice(11, 16)}` })}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        {knowledge === 'live' ? (
          <Presses door={door} what={what} timeOf={timeOf} token={token} />
        ) : (
          <output className={styles.told}>
            {!isLost && `${t('kiosk.asOf', { time: heard.time })} · `}
            {t('kiosk.offline')}
          </output>
        )}
        <LanguageSwitch />
      </footer>
      <AheadOfNeed />
    </>
  );
}

const states = [
  'free',
  'taken',
  'closed',
  'here',
  'lost',
  'lostSince',
  'asOf',
  'offline',
  'next',
  'until',
] as const;

/** A machine without Chinese fonts gets the glyphs of a text with it: those of a lost connection cannot come then. */
function AheadOfNeed() {
  const { t } = useTranslation();
  return (
    <span className="visually-hidden" aria-hidden>
      {states.map((state) => t(`kiosk.${state}`, { time: '', times: '' })).join(' ')}
    </span>
  );
}

interface PressesProps {
  door: Door;
  what: DoorState['what'];
  timeOf: (text: string) => string;
  token: string;
}

/** What was pressed is done once the server has said so, and the state itself says it then. */
function Presses({ door: { offers, here }, what, timeOf, token }: PressesProps) {
  const { t } = useTranslation();
  const words = useWords();
  const textOf = useRefusalText();
  const press = usePress(token);
  const send = (wish: Press) => press.mutate(act(wish));
  const why = press.error && textOf(press.error).sentence;
  return (
    <div className={styles.presses}>
      <div className={styles.buttons}>
        {what === 'free' &&
          offers.map(({ minutes, end }, n) => (
            <button
              key={minutes}
              type="button"
              className={styles.button}
              data-first={n === 0 || undefined}
              disabled={press.isPending}
              onClick={() => send({ what: 'use', minutes })}
            >
              <b>{t('kiosk.use', { duration: words.duration(minutes) })}</b>
              <span>{t('kiosk.until', { time: timeOf(end) })}</span>
            </button>
          ))}
        {what === 'here' && (
          <>
            {here?.longer.map((minutes) => (
              <button
                key={minutes}
                type="button"
                className={styles.button}
                disabled={press.isPending}
                onClick={() => send({ what: 'extend', minutes })}
              >
                <b>{t('kiosk.longer', { duration: words.duration(minutes) })}</b>
              </button>
            ))}
            <button
              type="button"
              className={styles.button}
              data-first
              disabled={press.isPending}
              onClick={() => send({ what: 'end' })}
            >
              <b>{t('kiosk.end')}</b>
            </button>
          </>
        )}
      </div>
      <output className={styles.told} lang={why?.lang}>
        {press.isPending ? t('kiosk.sending') : why?.text}
      </output>
    </div>
  );
}
