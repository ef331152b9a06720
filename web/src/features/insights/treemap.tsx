import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { fits } from './fits';
import styles from './insights-page.module.css';
import type { InsightsParams } from './search';
import { squarify } from './squarify';

/** What a finger can be put on, in pixels. */
const least = 24;
const ratio = 2.2;

interface Part {
  key: string;
  name: string;
  size: number;
  text: string;
  /** Where it leads; nowhere where there is nothing in it. */
  into: InsightsParams | undefined;
}

/** Tiles as large as what they stand for. Of words, those that they have room for: all of them stand in the table. */
export function Treemap({ tiles }: { tiles: readonly Part[] }) {
  const { ref, ...whole } = useElementSize<HTMLDivElement>();
  const parts = tiles.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size);
  const places = squarify(
    parts.map(({ size }) => size),
    ratio,
  );
  return (
    <div ref={ref} className={styles.treemap} style={{ aspectRatio: ratio }}>
      {parts.map(({ key, name, text, into }, n) => {
        const { x, y, width, height } = places[n]!;
        const style = {
          insetInlineStart: `${x}%`,
          insetBlockStart: `${y}%`,
          inlineSize: `${width}%`,
          blockSize: `${height}%`,
        };
        const room = { width: (width / 100) * whole.width, height: (height / 100) * whole.height };
        if (room.width < least || room.height < least)
          return (
            <span
              key={key}
              className={styles.tile}
              style={style}
              title={`${name}: ${text}`}
              aria-hidden="true"
            />
          );
        const hidden = (isShown: boolean) => (isShown ? undefined : 'visually-hidden');
        const words = (
          <>
            <span className={hidden(fits([name], room))}>{name}</span>{' '}
            <span className={hidden(fits([name, text], room))}>{text}</span>
          </>
        );
        const title = fits([name, text], room) ? undefined : `${name}: ${text}`;
        return into ? (
          <Link
            key={key}
            to="/insights"
            search={into}
            resetScroll={false}
            className={styles.tile}
            style={style}
            title={title}
          >
            {words}
          </Link>
        ) : (
          <div key={key} className={styles.tile} style={style} title={title} data-rest={key === 'rest'}>
            {words}
          </div>
        );
      })}
    </div>
  );
}
