import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import { useWords } from '../../i18n/use-words';
import { RevokeButton } from '../developers/revoke-button';
import ops from '../ops/ops.module.css';
import { displaysQuery, useHangDisplay, useTakeDown } from './displays';
import styles from './displays.module.css';

interface Props {
  spaceId: string;
}

/** Which displays hang at a door, and the link for one more. */
export function DisplaysOfSpace({ spaceId }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const displays = useQuery(displaysQuery(spaceId));
  const hang = useHangDisplay(spaceId);
  const takeDown = useTakeDown(spaceId);
  const error = displays.error ?? hang.error ?? takeDown.error;
  return (
    <section className={styles.displays} aria-labelledby="displays">
      <h2 className={ops.small} id="displays">
        {t('kiosk.displays')}
      </h2>
      <p className="muted">{t('kiosk.displaysHow')}</p>
      <ul className={styles.list}>
        {displays.data?.map(({ id, name, lastSeenAt }) => (
          <li key={id} className={styles.one}>
            <span>
              <strong>{name}</strong>{' '}
              <span className="muted">
                {lastSeenAt
                  ? t('kiosk.lastSeen', { day: words.day(lastSeenAt.slice(0, 10)) })
                  : t('kiosk.neverSeen')}
              </span>
            </span>
            <RevokeButton
              name={name}
              isUnderWay={takeDown.isPending && takeDown.variables === id}
              revoke={() => takeDown.mutate(id)}
            />
          </li>
        ))}
      </ul>
      {error && <RefusalNote error={error} />}
      {hang.data && <ToldOnce secret={`${location.origin}${hang.data.page}`} />}
      <div>
        <Button variant="default" loading={hang.isPending} onClick={() => hang.mutate()}>
          {t('kiosk.make')}
        </Button>
      </div>
    </section>
  );
}
