import type { ReactNode } from 'react';
import ops from './ops.module.css';

interface Props {
  label: string;
  isCard?: boolean;
  children: ReactNode;
}

/** What is wider than its place is moved within it, by the keyboard too: for that it takes the focus. */
export function Scroll({ label, isCard = false, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys move it
    <section className={isCard ? `card ${ops.scroll}` : ops.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
