import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icons';
import styles from './drawing.module.css';
import { type Bounds, boundsOf, isDirection, middleOf, neighbourOf, type Shape } from './shape';
import { useZoom } from './use-zoom';

interface Props {
  /** What it is a drawing of. */
  label: string;
  shapes: Shape[];
  bounds: Bounds;
  /** The outline around them. */
  ground?: [number, number][];
  pointed: string | undefined;
  onPoint: (id: string | undefined) => void;
  onPick: (id: string) => void;
}

/** Pixels. */
const letters = { height: 11, width: 6.6, wide: 11, line: 14 };

/** Han characters are as wide as they are high. */
function widthOf(line: string): number {
  let width = 6;
  for (const one of line) width += one > '\u2e7f' ? letters.wide : letters.width;
  return width;
}

/** Shapes to look at, walk through by arrow keys, and pick. One of them is in the order of the tab key. */
export function Drawing({ label, shapes, bounds, ground, pointed, onPoint, onPick }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { transform, closer, farther, fit, reveal } = useZoom(svg, bounds);
  const [stop, setStop] = useState<string>();
  const perMetre = (Math.min(width / bounds.width, height / bounds.height) || 1) * transform.k;
  const current = shapes.some((shape) => shape.id === stop) ? stop : shapes[0]?.id;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Record<string, () => void> = { '+': closer, '=': closer, '-': farther, '0': fit };
    const zooms = keys[event.key];
    const next =
      current !== undefined && isDirection(event.key) ? neighbourOf(shapes, current, event.key) : undefined;
    if (zooms) zooms();
    else if (next) {
      setStop(next.id);
      reveal(middleOf(next.points));
      document.getElementById(`${id}${next.id}`)?.focus({ preventScroll: true });
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (current !== undefined) onPick(current);
    } else if (!isDirection(event.key)) return;
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <div className={styles.tools}>
        <button type="button" className={styles.tool} aria-label={t('map.closer')} onClick={closer}>
          +
        </button>
        <button type="button" className={styles.tool} aria-label={t('map.farther')} onClick={farther}>
          −
        </button>
        <button type="button" className={styles.tool} aria-label={t('map.fit')} onClick={fit}>
          <Icon name="fit" size={16} />
        </button>
      </div>
      <div ref={ref}>
        <svg
          ref={svg}
          className={styles.svg}
          viewBox={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
          style={{ aspectRatio: `${bounds.width} / ${bounds.height}` }}
          data-zoomed={transform.k > 1 || undefined}
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no element for this
          role="group"
        >
          <defs>
            <pattern
              id={`${id}hatch`}
              width={7 / perMetre}
              height={7 / perMetre}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className={styles.closedGround} width="100%" height="100%" />
              <line className={styles.hatch} y2={7 / perMetre} strokeWidth={3 / perMetre} />
            </pattern>
          </defs>
          <g transform={transform.toString()}>
            {ground && <polygon className={styles.ground} points={ground.join(' ')} />}
            {shapes.map((shape) => (
              <g
                key={shape.id}
                id={`${id}${shape.id}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- shapes cannot be buttons
                role="button"
                tabIndex={shape.id === current ? 0 : -1}
                aria-label={shape.label}
                className={styles.shape}
                data-state={shape.state}
                data-pointed={shape.id === pointed || undefined}
                onKeyDown={onKeyDown}
                onClick={() => {
                  setStop(shape.id);
                  onPick(shape.id);
                }}
                onPointerEnter={() => onPoint(shape.id)}
                onPointerLeave={() => onPoint(undefined)}
                onFocus={() => {
                  setStop(shape.id);
                  onPoint(shape.id);
                }}
                onBlur={() => onPoint(undefined)}
              >
                <polygon
                  points={shape.points.join(' ')}
                  fill={shape.state === 'closed' ? `url(#${CSS.escape(id)}hatch)` : undefined}
                />
                <Writing shape={shape} perMetre={perMetre} />
              </g>
            ))}
          </g>
        </svg>
      </div>
    </div>
  );
}

/** As many lines as there is room for, always of the same size. */
function Writing({ shape, perMetre }: { shape: Shape; perMetre: number }) {
  const box = boundsOf(shape.points);
  const room = Math.floor((box.height * perMetre - 4) / letters.line);
  const fitting = shape.lines.filter((line) => widthOf(line) <= box.width * perMetre);
  const lines = fitting.length === 0 || fitting[0] !== shape.lines[0] ? [] : fitting.slice(0, room);
  const backing = Math.max(...lines.map(widthOf)) / perMetre;
  const isMarked = shape.state === 'mine' && box.width * perMetre > 12;
  const [x, y] = middleOf(shape.points);
  return (
    <>
      {isMarked && (
        <rect className={styles.bar} x={box.x} y={box.y} width={4 / perMetre} height={box.height} />
      )}
      {lines.length > 0 && shape.state === 'closed' && (
        <rect
          className={styles.backing}
          x={x - backing / 2}
          y={y - (lines.length * letters.line) / 2 / perMetre}
          width={backing}
          height={(lines.length * letters.line) / perMetre}
        />
      )}
      {/* The blank between them keeps what is seen a part of what is said. */}
      {lines.map((line, n) => [
        n > 0 && ' ',
        <text
          key={line}
          className={n === 0 ? styles.first : styles.text}
          x={x}
          y={y + ((n - (lines.length - 1) / 2) * letters.line) / perMetre}
          fontSize={letters.height / perMetre}
        >
          {line}
        </text>,
      ])}
    </>
  );
}
