import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import type { Ghost } from './ghost';
import { pxAt, type Scale, wallAt } from './scale';
import styles from './timeline.module.css';
import { timesOf } from './timeline-row';

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
  onClose: () => void;
}

/** What is about to be, and, where it cannot be, why not and what could be instead. */
export function GhostView({ ghost, scale, top, rowHeight, ways, onClose }: Props) {
  const { t } = useTranslation();
  const sentence = useGhostText()(ghost, scale);
  const left = pxAt(scale, ghost.start);
  const isAsking = ghost.state === 'refused' || ghost.state === 'chosen';
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
      {(isAsking || ghost.clash) && (
        <Chip left={left} top={top + rowHeight + 4} isBad={ghost.state === 'refused' || !!ghost.clash}>
          <p lang={sentence.lang}>{sentence.text}</p>
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

function Chip({
  left,
  top,
  isBad,
  children,
}: {
  left: number;
  top: number;
  isBad: boolean;
  children: ReactNode;
}) {
  return (
    <div className={styles.chip} data-bad={isBad || undefined} data-chip style={{ left, top }}>
      {children}
    </div>
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
