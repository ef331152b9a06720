import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import ops from '../ops/ops.module.css';
import { FigureTable } from './figure-table';
import { type Measures, shareOf, spaceDaysQuery, weeksShown } from './insights';
import styles from './insights-page.module.css';
import { shadeOf } from './shade';
import { usePercent } from './use-percent';

interface Props {
  spaceId: string;
  today: string;
  onClose: () => void;
}

type Week = Measures & { from: string; to: string };

/** How full one space was, week by week. */
export function SpaceWeeks({ spaceId, today, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const { data, error } = useQuery(spaceDaysQuery(spaceId, today));
  if (error) return <RefusalNote error={error} />;
  if (!data) return null;

  const weeks = weeksOf(data.cells, today);
  const place = data.cells.find(({ space }) => space)?.space;
  const title = t('insights.weeksOf', { name: place ? words.name(place.name).text : '' });
  const most = Math.max(0, ...weeks.map((week) => shareOf(week, 'booked') ?? 0));
  const span = ({ from, to }: Week) => `${words.day(from)} – ${words.day(addDays(to, -1))}`;
  const heads = [
    t('insights.week'),
    t('insights.booked'),
    t('insights.used'),
    t('insights.hoursOffered'),
    t('insights.hoursUsed'),
  ];
  return (
    <section className={styles.section} aria-labelledby="weeks">
      <header className={styles.head}>
        <h4 id="weeks">{title}</h4>
        <button type="button" className={ops.link} onClick={onClose}>
          {t('common.close')}
        </button>
      </header>
      <ol className={styles.weeks} aria-hidden="true">
        {weeks.map((week) => {
          const share = shareOf(week, 'used') ?? 0;
          return (
            <li key={week.from} title={`${span(week)}: ${percent(shareOf(week, 'used'))}`}>
              <span
                style={{
                  blockSize: `${most > 0 ? Math.max(2, (share / most) * 100) : 2}%`,
                  background: shadeOf(Math.max(share, most / 3), most),
                }}
              />
            </li>
          );
        })}
      </ol>
      <FigureTable
        name="weeks"
        caption={title}
        isOpen
        heads={heads}
        rows={weeks.map((week) => ({
          key: week.from,
          cells: [
            span(week),
            percent(shareOf(week, 'booked')),
            percent(shareOf(week, 'used')),
            words.number(Math.round(week.offeredH ?? 0)),
            words.number(Math.round((week.usedH ?? 0) * 10) / 10),
          ],
        }))}
      />
    </section>
  );
}

/** Sums of seven days each, up to yesterday; days of which nothing is known are days on which nothing was offered. */
function weeksOf(cells: readonly (Measures & { day?: string })[], today: string): Week[] {
  return Array.from({ length: weeksShown }, (_, n) => {
    const from = addDays(today, (n - weeksShown) * 7);
    const to = addDays(from, 7);
    const days = cells.filter(({ day }) => day !== undefined && day >= from && day < to);
    const sum = (of: 'offeredH' | 'bookedH' | 'usedH') => days.reduce((all, day) => all + (day[of] ?? 0), 0);
    return {
      from,
      to,
      offeredH: sum('offeredH'),
      bookedH: sum('bookedH'),
      usedH: sum('usedH'),
    } as Week;
  });
}
