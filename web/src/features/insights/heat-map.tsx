import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Scroll } from '../ops/scroll';
import { FigureTable } from './figure-table';
import { type Cell, shareOf } from './insights';
import styles from './insights-page.module.css';
import type { Measure } from './search';
import { shadeOf } from './shade';
import { usePercent } from './use-percent';

/** Any week: only the names of its days are shown. */
const week = {
  mon: '2024-01-01',
  tue: '2024-01-02',
  wed: '2024-01-03',
  thu: '2024-01-04',
  fri: '2024-01-05',
  sat: '2024-01-06',
  sun: '2024-01-07',
};
const weekdays = Object.entries(week);
const row = 26;
const top = 22;
/** On a phone, a day and a night fit beside each other where hours are narrow and every third has its figure. */
const wide = { column: 40, left: 56, everyHour: 1 };
const narrow = { column: 12.5, left: 40, everyHour: 3 };

interface Props {
  cells: readonly Cell[];
  measure: Measure;
}

/** The hours of a week, each as dark as it is full; the table below says the same in figures. */
export function HeatMap({ cells, measure }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const isNarrow = useMediaQuery('(max-width: 600px)', undefined, { getInitialValueInEffect: false });
  const { column, left, everyHour } = isNarrow ? narrow : wide;
  const open = cells.filter(({ offeredH }) => offeredH !== null && offeredH > 0);
  if (open.length === 0) return <p className="muted">{t('insights.nothingYet')}</p>;

  const hours = open.map(({ hour = 0 }) => hour);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const columns = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const known = new Map(cells.map((cell) => [`${cell.weekday}${cell.hour}`, shareOf(cell, measure)]));
  const shares = [...known.values()].filter((share) => share !== null);
  const most = Math.max(0, ...shares);
  const fullest = open.reduce((best, cell) =>
    (shareOf(cell, measure) ?? 0) > (shareOf(best, measure) ?? 0) ? cell : best,
  );
  const clock = (hour: number) => words.clock.time(`${String(hour).padStart(2, '0')}:00`);
  const nameOf = (date: string) => words.weekday(date);
  const heads = [t('insights.weekday'), ...columns.map(clock)];
  const rows = weekdays.map(([weekday, date]) => ({
    key: weekday,
    cells: [nameOf(date), ...columns.map((hour) => percent(known.get(`${weekday}${hour}`) ?? null))],
  }));

  return (
    <>
      <Scroll label={t('insights.heatMap')} isCard>
        <svg
          className={styles.heat}
          viewBox={`0 0 ${left + columns.length * column} ${top + weekdays.length * row}`}
          style={isNarrow ? undefined : { minWidth: `${left + columns.length * 28}px` }}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no file
          role="img"
          aria-label={t('insights.heatMapSays', {
            measure: t(`insights.${measure}`),
            day: nameOf(week[(fullest.weekday ?? 'mon') as keyof typeof week]),
            time: clock(fullest.hour ?? 0),
            share: percent(shareOf(fullest, measure)),
          })}
        >
          {columns.map(
            (hour, n) =>
              hour % everyHour === 0 && (
                <text key={hour} x={left + n * column + column / 2} y={top - 8} textAnchor="middle">
                  {words.clock.hourOfAxis(hour)}
                </text>
              ),
          )}
          {weekdays.map(([weekday, date], y) => (
            <g key={weekday}>
              <text x={left - 8} y={top + y * row + row / 2 + 4} textAnchor="end">
                {nameOf(date)}
              </text>
              {columns.map((hour, x) => {
                const share = known.get(`${weekday}${hour}`) ?? null;
                return (
                  <rect
                    key={hour}
                    x={left + x * column + 1}
                    y={top + y * row + 1}
                    width={column - 2}
                    height={row - 2}
                    rx={isNarrow ? 2 : 3}
                    style={{ fill: shadeOf(share, most) }}
                    data-open={share !== null}
                  >
                    <title>{`${nameOf(date)} ${clock(hour)}: ${percent(share)}`}</title>
                  </rect>
                );
              })}
            </g>
          ))}
        </svg>
      </Scroll>
      <p className={styles.legend}>
        <span className="muted">{percent(0)}</span>
        <span className={styles.scale} aria-hidden="true" />
        <span className="muted">{percent(most)}</span>
      </p>
      <FigureTable name="week" caption={t('insights.heatMap')} heads={heads} rows={rows} />
    </>
  );
}
