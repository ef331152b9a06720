import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { MovedOne } from './moved-one';
import type { MovesOfClosure } from './closure-moves';
import styles from './moved-list.module.css';

const shownFirst = 5;

/** A message for each closure, with all of one's bookings in it. */
export default function MovedList({ messages }: { messages: readonly MovesOfClosure[] }) {
  const { t } = useTranslation();
  return (
    <section className={`card ${styles.moved}`} aria-label={t('moved.title')}>
      <h2 className={styles.title}>{t('moved.title')}</h2>
      {messages.map((message) => (
        <Message key={message.closure.id} {...message} />
      ))}
    </section>
  );
}

function Message({ closure, moves }: MovesOfClosure) {
  const { t } = useTranslation();
  const words = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const { start, end, closedUntil, reason } = closure;
  const shown = isWhole ? moves : moves.slice(0, shownFirst);
  const told = { reason: words.name(reason.text).text, ...words.period(start, end) };
  return (
    <div className={styles.message}>
      <p>{t(closedUntil < end ? 'moved.lifted' : 'moved.because', told)}</p>
      <ul className={styles.list}>
        {shown.map((move) => (
          <li key={move.id}>
            <MovedOne move={move} />
          </li>
        ))}
      </ul>
      {shown.length < moves.length && (
        <Button variant="default" onClick={() => setIsWhole(true)}>
          {t('moved.more', { count: moves.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
