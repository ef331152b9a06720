import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useClassesQuery } from '../inventory/spaces';
import { ApiLink } from '../ops/api-link';
import { FigureTable } from './figure-table';
import { areaQuery } from './insights';
import styles from './insights-page.module.css';
import { type InsightsParams, readInsights } from './search';
import { Treemap } from './treemap';

type Row = Schemas['AreaRowShown'];

interface Props {
  params: InsightsParams;
  today: string;
  onChoose: (params: InsightsParams) => void;
}

/** What the area is used for: uses, then the buildings, floors and spaces of one. All of it adds up. */
export function Area({ params, today, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data, error } = useQuery(areaQuery(params));
  const uses = useQuery(useClassesQuery).data ?? [];
  const nameOfUse = (code: string) => {
    const use = uses.find((one) => one.code === code);
    return use ? words.name(use.name).text : code;
  };
  const square = (m2: number) => t('find.area', { area: words.number(Math.round(m2 * 100) / 100) });
  const nameOf = ({ useClass, space, floor, building }: Row) => {
    if (useClass) return nameOfUse(useClass);
    const place = space ?? floor ?? building!;
    const name = words.name(place.name).text;
    return name.includes(place.code) ? name : `${place.code} ${name}`;
  };
  const keyOf = ({ useClass, space, floor, building }: Row) =>
    useClass ?? space?.id ?? floor?.id ?? building!.id;
  const into = (row: Row): InsightsParams | undefined =>
    row.space
      ? undefined
      : {
          ...params,
          ...(row.useClass
            ? { use: readInsights({ use: row.useClass }).use, at: undefined, level: undefined }
            : row.floor
              ? { level: row.floor.id }
              : { at: row.building!.id }),
        };

  const rows = (data?.data ?? []).filter(({ m2 }) => m2 > 0).toSorted((a, b) => b.m2 - a.m2);
  const isWhole = params.use === undefined;
  const whole = data && (isWhole ? data.totalM2 : data.totals.m2);
  const tellsUse = data?.totals.usedM2H !== undefined;
  const heads = [
    t('insights.what'),
    t('insights.area'),
    t('today.share'),
    t('insights.let'),
    t('insights.bookable'),
    t('insights.closed'),
    t('insights.vacant'),
    ...(tellsUse ? [t('insights.areaHours')] : []),
  ];
  const figures = (split: Schemas['AreaSplitShown'], share: number) => [
    words.exact(split.m2),
    words.percent(Math.round(share * 1000) / 10),
    ...[split.letM2, split.bookableM2, split.closedM2, split.vacantM2].map((m2) => words.exact(m2)),
    ...(split.usedM2H === undefined ? [] : [words.exact(split.usedM2H)]),
  ];
  const empty = ['', '', '', '', ...(tellsUse ? [''] : [])];
  const foot =
    data && isWhole
      ? [
          [
            t('insights.rest'),
            words.exact(data.residualM2),
            words.percent(Math.round((data.residualM2 / data.totalM2) * 1000) / 10),
            ...empty,
          ],
          [t('insights.whole'), words.exact(data.totalM2), words.percent(100), ...empty],
        ]
      : data
        ? [[t('insights.sum'), ...figures(data.totals, data.totals.m2 / data.totalM2)]]
        : [];

  return (
    <section className={styles.section} aria-labelledby="area">
      <header className={styles.head}>
        <h2 id="area">
          {whole === undefined ? t('insights.areaByUse') : words.pair(t('insights.areaByUse'), square(whole))}
        </h2>
        <TextInput
          type="date"
          label={t('insights.on')}
          value={params.on ?? today}
          onChange={(event) => onChoose({ on: readInsights({ on: event.currentTarget.value }).on })}
        />
      </header>
      {params.use && (
        <nav aria-label={t('insights.path')} className={styles.path}>
          <Link
            to="/insights"
            search={{ ...params, use: undefined, at: undefined, level: undefined }}
            resetScroll={false}
          >
            {t('insights.allUses')}
          </Link>
          <Link to="/insights" search={{ ...params, at: undefined, level: undefined }} resetScroll={false}>
            {nameOfUse(params.use)}
          </Link>
          {params.at && (
            <Link to="/insights" search={{ ...params, level: undefined }} resetScroll={false}>
              {rows[0]?.building ? words.name(rows[0].building.name).text : t('find.building')}
            </Link>
          )}
        </nav>
      )}
      {error && <RefusalNote error={error} />}
      {data && (
        <>
          <Treemap
            tiles={[
              ...rows.map((row) => ({
                key: keyOf(row),
                name: nameOf(row),
                size: row.m2,
                text: square(row.m2),
                into: into(row),
              })),
              ...(isWhole
                ? [
                    {
                      key: 'rest',
                      name: t('insights.rest'),
                      size: data.residualM2,
                      text: square(data.residualM2),
                      into: undefined,
                    },
                  ]
                : []),
            ]}
          />
          <FigureTable
            name="area"
            caption={t('insights.areaByUse')}
            heads={heads}
            rows={rows.map((row) => ({ key: keyOf(row), cells: [nameOf(row), ...figures(row, row.share)] }))}
            foot={foot.map((cells) => ({ key: cells[0]!, cells }))}
          />
          <ApiLink path="/api/v1/insights/area?groupBy=useClass" />
        </>
      )}
    </section>
  );
}
