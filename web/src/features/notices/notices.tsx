import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadingCards } from '../../components/loading-cards';
import { RefusalNote } from '../../components/refusal-note';
import { NoticeRow } from './notice-row';
import { noticesQuery, useRead } from './notices-query';
import styles from './notices.module.css';

/** The newest first, each with the way to what it is about. */
export default function Notices() {
  const { t } = useTranslation();
  const { data, error } = useQuery(noticesQuery);
  const read = useRead();
  const newest = data?.data[0];
  if (!data) return error ? <RefusalNote error={error} /> : <LoadingCards count={2} />;
  if (!newest) return <p className={styles.none}>{t('notices.none')}</p>;
  return (
    <>
      {data.unread > 0 && (
        <Button
          variant="default"
          className={styles.read}
          loading={read.isPending}
          onClick={() => read.mutate(newest.at)}
        >
          {t('notices.markRead')}
        </Button>
      )}
      {read.error && <RefusalNote error={read.error} />}
      <ul className={styles.list}>
        {data.data.map((notice) => (
          <li key={notice.id} className={styles.notice} data-unread={notice.unread || undefined}>
            <NoticeRow notice={notice} timeZone={data.timeZone} />
          </li>
        ))}
      </ul>
    </>
  );
}
