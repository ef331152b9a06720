import { Button } from '@mantine/core';
import { type ToggleEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icons';
import tools from '../shell/tools.module.css';
import styles from './recent-acts.module.css';
import { type Recent, undoneBy, useRecent } from './recent';
import { useUndo } from './use-told';

/** What one has done in the last ten minutes, each to be taken back; nothing while that is nothing. */
export default function RecentActs() {
  const { t } = useTranslation();
  const recent = useRecent();
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, variables } = useUndo();
  useEffect(() => undoneBy(({ id, undo }) => mutate({ id, undo })), [mutate]);
  if (recent.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={tools.tool}
        popoverTarget="recent"
        aria-label={t('told.recent')}
        title={t('told.recent')}
      >
        <Icon name="undo" />
      </button>
      <section
        id="recent"
        popover="auto"
        className={styles.recent}
        aria-label={t('told.recent')}
        onToggle={({ newState }: ToggleEvent) => setOpen(newState === 'open')}
      >
        <h2 className={styles.title}>{t('told.recent')}</h2>
        {isOpen && (
          <List
            recent={recent}
            undoing={isPending ? variables.id : undefined}
            onUndo={(one) => mutate(one)}
          />
        )}
      </section>
    </>
  );
}

interface ListProps {
  recent: readonly Recent[];
  undoing: string | undefined;
  onUndo: (one: Recent) => void;
}

function List({ recent, undoing, onUndo }: ListProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {recent.map((one) => (
        <li key={one.id} className={styles.one}>
          <span>
            <strong>{one.title}</strong> <span className="muted">{one.what}</span>
          </span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('told.undo')}: ${one.title} ${one.what}`}
            loading={undoing === one.id}
            onClick={() => onUndo(one)}
          >
            {t('told.undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
