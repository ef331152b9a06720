import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './modal.module.css';

interface Props {
  title: ReactNode;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's own dialog: it keeps the focus, covers the page, and gives the focus back. */
export function Modal({ title, opened, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // What lies below, such as a drawer, is not meant.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      {opened && children}
    </dialog>
  );
}
