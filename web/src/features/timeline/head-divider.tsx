import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './timeline.module.css';
import { narrowest, widest } from './use-head-width';

interface Props {
  width: number;
  onChange: (width: number) => void;
}

const step = 16;

/** The edge of the first column: drawn with a pointer, or moved by keys. */
export function HeadDivider({ width, onChange }: Props) {
  const { t } = useTranslation();
  const grip = useRef<{ x: number; width: number }>(undefined);
  const down = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    grip.current = { x: event.clientX, width };
  };
  const move = ({ clientX }: PointerEvent) =>
    grip.current && onChange(grip.current.width + clientX - grip.current.x);
  const key = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: width - step,
      ArrowRight: width + step,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(to);
  };
  return (
    // oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a separator with a value is a control
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('timeline.columnWidth')}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className={styles.divider}
      style={{ insetInlineStart: width }}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => (grip.current = undefined)}
      onKeyDown={key}
    />
  );
}
