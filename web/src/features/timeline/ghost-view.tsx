import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type { Ghost } from './ghost';
import { pxAt, type Scale, wallAt } from './scale';
import styles from './timeline.module.css';
import { Chip } from './timeline-chip';
import { timesOf } from './timeline-row';

const Why = lazy(async () => ({ default: (await import('./why')).Why }));

export interface WayOut {
  key: string;
  label: string;
  take: () => void;
}

interface Props {
  ghost: Ghost;
  scale: Scale;
  top: number;
  rowHeight: number;
  ways: WayOut[];
  onExplain: (reason: string) => void;
  onClose: () => void;
}

const acts = {
  create: 'drawer.save',
  move: 'bookings.move',
  resize: 'drawer.save',
  cancel: 'bookings.cancel',
} as const;

/** What is about to be, and, where it cannot be, why not and what could be instead. */
export function GhostView({ ghost, scale, top, rowHeight, ways, onExplain, onClose }: Props) {
  const { t } = useTranslation();
  const sentence = useGhostText()(ghost, scale);
  const left = pxAt(scale, ghost.start);
  const isAsking = ghost.state === 'refused' || ghost.state === 'chosen';
  const isExplaining = ghost.state === 'explaining';
  return (
    <>
      <div
        aria-hidden
        className={styles.ghost}
        data-ghost={ghost.state}
        data-clash={ghost.clash !== undefined || ghost.state === 'refused' || undefined}
        style={{ left, width: pxAt(scale, ghost.end - ghost.start), top: top + 2, height: rowHeight - 4 }}
      >
        <span>{sentence.times}</span>
      </div>
      {(isAsking || isExplaining || ghost.clash) && (
        <Chip left={left} top={top + rowHeight + 4} isBad={ghost.state === 'refused' || !!ghost.clash}>
          <p lang={sentence.lang}>{sentence.text}</p>
          {isExplaining && (
            <Suspense>
              <Why act={t(acts[ghost.kind])} onSaid={onExplain} onClose={onClose} />
            </Suspense>
          )}
          {isAsking && (
            <div className={styles.ways}>
              {ways.map(({ key, label, take }, n) => (
                <Button
                  key={key}
                  size="compact-sm"
                  variant={n === 0 && ghost.state === 'chosen' ? 'filled' : 'default'}
                  onClick={take}
                  data-way={n}
                >
                  {label}
                </Button>
              ))}
              <Button size="compact-sm" variant="subtle" onClick={onClose}>
                {t('common.close')}
              </Button>
            </div>
          )}
        </Chip>
      )}
    </>
  );
}

/** A ghost in words: the same for those who see it and for those who hear it. */
export function useGhostText() {
  const { t } = useTranslation();
  const words = useWords();
  const refusalText = useRefusalText();
  return (ghost: Ghost, scale: Scale): { times: string; text: string; lang?: string | undefined } => {
    const times = timesOf(ghost, scale, words);
    const where = `${ghost.row.space.code} ${scale.days > 1 ? `${words.day(wallAt(scale, ghost.start).date)} ` : ''}${times}`;
    if (ghost.error) {
      const { title, sentence } = refusalText(ghost.error);
      return { times, text: `${title}. ${sentence.text}`, lang: sentence.lang };
    }
    if (ghost.clash?.why === 'taken') {
      const taken = timesOf({ start: ghost.clash.from, end: ghost.clash.until }, scale, words);
      return { times, text: `${where}: ${t('timeline.clash.taken', { times: taken })}` };
    }
    if (ghost.clash) return { times, text: `${where}: ${t(`timeline.clash.${ghost.clash.why}`)}` };
    return { times, text: ghost.state === 'pending' ? `${where}: ${t('timeline.pending')}` : where };
  };
}
