import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './chip.module.css';

interface MenuProps {
  /** What is chosen. */
  label: ReactNode;
  /** What can be chosen here, for those who do not see where it opens. */
  title: string;
  /** Given a way to close it, for choices that leave nothing more to choose. */
  children: (close: () => void) => ReactNode;
}

/** A part of the wish that opens to be changed. */
export function ChipMenu({ label, title, children }: MenuProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={6}
      trapFocus
      returnFocus
      withinPortal={false}
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.chip}
          aria-label={undefined}
          onClick={() => setOpened(!opened)}
        >
          {label}
          <span className={styles.caret} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}

/** A part of the wish that one can only do without. */
export function ChipTag({ label, lang, onRemove }: { label: string; lang?: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={t('wish.without', { what: label })}
      title={t('wish.without', { what: label })}
      onClick={onRemove}
    >
      <span lang={lang}>{label}</span>
      <span className={styles.cross} aria-hidden="true" />
    </button>
  );
}
