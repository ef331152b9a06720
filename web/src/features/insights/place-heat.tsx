import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { FigureTable } from './figure-table';
import { FloorHeat } from './floor-heat';
import { type Cell, shareOf, utilisationQuery } from './insights';
import styles from './insights-page.module.css';
import type { InsightsParams, Measure } from './search';
import { shadeOf } from './shade';
import { SpaceWeeks } from './space-weeks';
import { usePercent } from './use-percent';

interface Props {
  params: InsightsParams;
  today: string;
  measure: Measure;
  onChoose: (params: InsightsParams) => void;
}

/** Buildings, the floors of one, or the spaces of a floor: the fullest first. */
export function PlaceHeat({ params, today, measure, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const level = params.floor ? 'space' : params.building ? 'floor' : 'building';
  const { data, error } = useQuery(utilisationQuery([level], params, today));
  const cells = (data?.cells ?? []).filter((cell) => cell[level] !== undefined);
  const most = Math.max(0, ...cells.map((cell) => shareOf(cell, measure) ?? 0));
  const nameOf = (cell: Cell) => {
    const place = cell[level]!;
    const name = words.name(place.name).text;
    return name === place.code || name.includes(place.code) ? name : `${place.code} ${name}`;
  };
  const ordered = cells.toSorted((a, b) => (shareOf(b, measure) ?? -1) - (shareOf(a, measure) ?? -1));
  const heads = [
    t(`insights.places.${level}`),
    t('insights.booked'),
    t('insights.used'),
    t('insights.hoursOffered'),
    t('insights.hoursUsed'),
  ];
  const rows = ordered.map((cell) => ({
    key: cell[level]!.id,
    cells: [
      nameOf(cell),
      percent(shareOf(cell, 'booked')),
      percent(shareOf(cell, 'used')),
      words.number(Math.round(cell.offeredH ?? 0)),
      words.number(Math.round(cell.usedH ?? 0)),
    ],
  }));
  const open = (cell: Cell) =>
    level === 'building'
      ? onChoose({ building: cell.building!.code })
      : level === 'floor'
        ? onChoose({ floor: cell.floor!.id })
        : onChoose({ space: cell.space!.id });

  return (
    <section className={styles.section} aria-labelledby="places">
      <header className={styles.head}>
        <h3 id="places">{t(`insights.by.${level}`)}</h3>
        {params.building && (
          <button
            type="button"
            className={ops.link}
            onClick={() =>
              onChoose(params.floor ? { floor: undefined, space: undefined } : { building: undefined })
            }
          >
            {t('insights.back')}
          </button>
        )}
      </header>
      {error && <RefusalNote error={error} />}
      {params.floor && (
        <FloorHeat
          floorId={params.floor}
          cells={cells}
          measure={measure}
          most={most}
          onChoose={(space) => onChoose({ space })}
        />
      )}
      {params.space && (
        <SpaceWeeks spaceId={params.space} today={today} onClose={() => onChoose({ space: undefined })} />
      )}
      {data && cells.length === 0 && <p className="muted">{t('insights.nothingYet')}</p>}
      {cells.length > 0 && (
        <>
          <ul className={styles.bars}>
            {ordered.map((cell) => (
              <li key={cell[level]!.id}>
                <button type="button" className={styles.bar} onClick={() => open(cell)}>
                  <span className={styles.barName}>{nameOf(cell)}</span>
                  <span className={styles.track} aria-hidden="true">
                    <span
                      style={{
                        inlineSize: `${most > 0 ? ((shareOf(cell, measure) ?? 0) / most) * 100 : 0}%`,
                        background: shadeOf(Math.max(shareOf(cell, measure) ?? 0, most / 3), most),
                      }}
                    />
                  </span>
                  <span className={ops.number}>{percent(shareOf(cell, measure))}</span>
                </button>
              </li>
            ))}
          </ul>
          <FigureTable name={`${level}s`} caption={t(`insights.by.${level}`)} heads={heads} rows={rows} />
        </>
      )}
    </section>
  );
}
