import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { campusQuery } from '../spaces/catalogue';
import styles from './closures-page.module.css';
import { Impact } from './impact';
import { Letters } from './letters';
import { Plan } from './plan';
import { PublishBar } from './publish-bar';
import type { Outcome } from './search';
import { useSavedDraft } from './use-saved-draft';
import { type Closure, type Wanted, wantedAs } from './wanted';
import { WantedFields } from './wanted-fields';

interface Props {
  /** The draft, once there is one. */
  closure: Closure | undefined;
  blank: Wanted;
  outcome: Outcome | undefined;
  onDrafted: (id: string) => void;
  onOutcome: (outcome: Outcome | undefined) => void;
  onGone: () => void;
}

/** What is to close when; what that means for people, and what becomes of each; and the press that makes it so. */
export function Planner({ closure, blank, outcome, onDrafted, onOutcome, onGone }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [wanted, setWanted] = useState<Wanted>(() => (closure ? wantedAs(closure) : blank));
  const { isPlanning, isSaved, error, again } = useSavedDraft(closure, wanted, { timeZone, onDrafted });

  return (
    <>
      <WantedFields value={wanted} onChange={setWanted} />
      {error && (
        <RefusalNote error={error}>
          <p>
            <Button variant="default" onClick={again}>
              {t('common.again')}
            </Button>
          </p>
        </RefusalNote>
      )}
      <output className={isPlanning ? styles.working : 'visually-hidden'}>
        {isPlanning && t('closures.planning')}
      </output>
      {closure && (
        <div className={styles.outcome} data-behind={isPlanning || undefined}>
          <p className="muted">
            {closure.freezeFrom
              ? t('closures.frozen', { time: words.moment(closure.freezeFrom, timeZone) })
              : t('closures.savedAsDraft')}
          </p>
          <Impact closure={closure} />
          <PublishBar closure={closure} isReady={isSaved} onGone={onGone} />
          <Plan closure={closure} outcome={outcome} onOutcome={onOutcome} />
          <Letters closure={closure} />
        </div>
      )}
    </>
  );
}
