import styles from './burn-down.module.css';
import type { Course } from './usage';

const width = 320;
const height = 96;

interface Props {
  course: Course;
  most: number;
  label: string;
}

/** What is left, day by day: a line for what was, a broken one for what is booked, a thin one for the pace. Its words stand beside it. */
export function BurnDown({ course, most, label }: Props) {
  const x = (day: number) => (day / course.length) * width;
  const y = (left: number) => height - (Math.max(0, left) / Math.max(1, most)) * height;
  const past = course.left.filter(({ isToCome }) => !isToCome);
  const toCome = course.left.filter(({ isToCome }) => isToCome);
  const now = past.at(-1)?.left ?? most;
  // It goes down in steps: nothing is used between two days.
  const steps = (points: { day: number; left: number }[], from: number) => {
    let before = from;
    return points.map(({ day, left }) => {
      const step = `L${x(day)} ${y(before)}L${x(day)} ${y(left)}`;
      before = left;
      return step;
    });
  };
  const end = toCome.at(-1);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn, not loaded
    <svg viewBox={`0 -4 ${width} ${height + 8}`} className={styles.chart} role="img" aria-label={label}>
      <path className={styles.ground} d={`M0 ${height}H${width}M0 0V${height}`} />
      <path className={styles.today} d={`M${x(course.elapsed)} 0V${height}`} />
      <path className={styles.pace} d={`M${x(course.elapsed)} ${y(now)}L${width} ${y(course.expected)}`} />
      <path
        className={styles.past}
        d={`M0 ${y(most)}${steps(past.slice(1), most).join('')}L${x(course.elapsed)} ${y(now)}`}
      />
      {end && (
        <path
          className={styles.booked}
          d={`M${x(course.elapsed)} ${y(now)}${steps(toCome, now).join('')}L${width} ${y(end.left)}`}
        />
      )}
    </svg>
  );
}
