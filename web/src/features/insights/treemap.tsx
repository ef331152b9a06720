import { Link } from '@tanstack/react-router';
import styles from './insights-page.module.css';
import type { InsightsParams } from './search';
import { squarify } from './squarify';

/** Of the whole, so that it holds a finger and a word. */
const least = { width: 7, height: 12 };
const ratio = 2.2;

interface Part {
  key: string;
  name: string;
  size: number;
  text: string;
  /** Where it leads; nowhere where there is nothing in it. */
  into: InsightsParams | undefined;
}

/** Tiles as large as what they stand for. Those that are too small for a word are in the table alone. */
export function Treemap({ tiles }: { tiles: readonly Part[] }) {
  const parts = tiles.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size);
  const places = squarify(
    parts.map(({ size }) => size),
    ratio,
  );
  return (
    <div className={styles.treemap} style={{ aspectRatio: ratio }}>
      {parts.map(({ key, name, text, into }, n) => {
        const { x, y, width, height } = places[n]!;
        const style = {
          insetInlineStart: `${x}%`,
          insetBlockStart: `${y}%`,
          inlineSize: `${width}%`,
          blockSize: `${height}%`,
        };
        if (width < least.width || height < least.height)
          return (
            <span
              key={key}
              className={styles.tile}
              style={style}
              title={`${name}: ${text}`}
              aria-hidden="true"
            />
          );
        const words = (
          <>
            <span>{name}</span> <span>{text}</span>
          </>
        );
        return into ? (
          <Link
            key={key}
            to="/insights"
            search={into}
            resetScroll={false}
            className={styles.tile}
            style={style}
          >
            {words}
          </Link>
        ) : (
          <div key={key} className={styles.tile} style={style} data-rest={key === 'rest'}>
            {words}
          </div>
        );
      })}
    </div>
  );
}
