import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { useDrawer } from '../drawer/use-drawer';
import { useMe } from '../session/session';
import { useKept } from '../session/use-kept';
import { LanguageSwitch } from '../shell/language-switch';
import styles from './begin.module.css';
import { type Suggestion, suggestionsQuery } from './suggestions';

const steps = ['language', 'days', 'calendar', 'mail'] as const;
type Step = (typeof steps)[number];

export interface Begun {
  done: Step[];
  isAway?: boolean;
}

/** For who has never booked: what is worth setting up once. It goes when all is ticked, or when it is sent away. */
export default function Begin() {
  const { t } = useTranslation();
  const me = useMe();
  const { data } = useQuery(suggestionsQuery);
  const first = data?.[0]?.kind === 'first' ? data[0] : undefined;
  const [begun, keep] = useKept<Begun | null>('begin', null);
  const isNew = begun === null && first !== undefined;
  // With the first booking the suggestions become others; what was begun stays.
  useEffect(() => {
    if (isNew) keep({ done: [] });
  });
  if (!begun || begun.isAway) return null;

  const isDone = (step: Step) => begun.done.includes(step) || (step === 'mail' && me?.invitations === true);
  if (steps.every(isDone)) return null;
  const tick = (step: Step, on: boolean) =>
    keep({ ...begun, done: [...begun.done.filter((one) => one !== step), ...(on ? [step] : [])] });
  const ways: Record<Step, ReactNode> = {
    language: <LanguageSwitch />,
    days: <UsualDays like={data?.[0]} />,
    calendar: <Link to="/developers">{t('home.begin.toCalendar')}</Link>,
    mail: (
      <Link to="/developers" hash="invitations">
        {t('home.begin.toMail')}
      </Link>
    ),
  };
  return (
    <div className={styles.begin}>
      <Panel title={t('home.begin.title')}>
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step} className={styles.step}>
              <label className={styles.what}>
                <input
                  type="checkbox"
                  checked={isDone(step)}
                  onChange={({ currentTarget }) => tick(step, currentTarget.checked)}
                />
                {t(`home.begin.${step}`)}
              </label>
              {ways[step]}
            </li>
          ))}
        </ul>
        <div>
          <Button variant="default" onClick={() => keep({ ...begun, isAway: true })}>
            {t('home.begin.away')}
          </Button>
        </div>
      </Panel>
    </div>
  );
}

/** The drawer repeats what it books on the days that one says. */
function UsualDays({ like }: { like: Suggestion | undefined }) {
  const { t } = useTranslation();
  const { draft } = useDrawer();
  if (!like) return <Link to="/find">{t('bookings.find')}</Link>;
  return (
    <Button
      variant="subtle"
      onClick={() => draft({ spaceId: like.space.id, start: like.start, end: like.end, people: 1 })}
    >
      {t('home.begin.toDays', { code: like.space.code })}
    </Button>
  );
}
