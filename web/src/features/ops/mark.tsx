import styles from './mark.module.css';

const drawings = {
  ok: <path d="m5 12.500 4.500 4.500L19 7" />,
  danger: <path d="M12 5v9M12 18v.500" />,
  pending: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 8v4.500l3 1.500" />,
};

/** Kept, broken or open at a glance; the words beside it say the same. */
export function Mark({ tone }: { tone: keyof typeof drawings }) {
  return (
    <svg
      className={styles.mark}
      data-tone={tone}
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[tone]}
    </svg>
  );
}
