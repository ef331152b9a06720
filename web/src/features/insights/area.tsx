import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { useClassesQuery } from '../inventory/spaces';
import { ApiLink } from '../ops/api-link';
import ops from '../ops/ops.module.css';
import { areaQuery } from './insights';
import styles from './insights-page.module.css';
import { type InsightsParams, readInsights } from './search';
import { TakeAway } from './take-away';
import { Treemap } from './treemap';

type Row = Schemas['AreaRowShown'];

/** What the area is used for: uses, then the buildings, floors and spaces of one. All of it adds up. */
export function Area({ params }: { params: InsightsParams }) {
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
  const heads = [
    t('insights.what'),
    t('insights.area'),
    t('today.share'),
    t('insights.let'),
    t('insights.bookable'),
    t('insights.closed'),
    t('insights.vacant'),
  ];
  const figures = (split: Schemas['AreaSplitShown'], share: number) => [
    words.number(split.m2),
    `${words.number(Math.round(share * 1000) / 10)} %`,
    ...[split.letM2, split.bookableM2, split.closedM2, split.vacantM2].map((m2) => words.number(m2)),
  ];
  const body = rows.map((row) => [nameOf(row), ...figures(row, row.share)]);
  const foot =
    data && isWhole
      ? [
          [
            t('insights.rest'),
            words.number(data.residualM2),
            `${words.number(Math.round((data.residualM2 / data.totalM2) * 1000) / 10)} %`,
            '',
            '',
            '',
            '',
          ],
          [t('insights.whole'), words.number(data.totalM2), '100 %', '', '', '', ''],
        ]
      : data
        ? [[t('insights.sum'), ...figures(data.totals, data.totals.m2 / data.totalM2)]]
        : [];

  return (
    <section className={styles.section} aria-labelledby="area">
      <header className={styles.head}>
        <h2 id="area">
          {t('insights.areaByUse')}
          {whole !== undefined && `: ${square(whole)}`}
        </h2>
        {data && <p className="muted">{t('insights.onDay', { day: words.day(data.on) })}</p>}
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
          <TakeAway name="area" heads={heads} rows={[...body, ...foot]}>
            <table className={ops.table}>
              <caption className="visually-hidden">{t('insights.areaByUse')}</caption>
              <thead>
                <tr>
                  {heads.map((head, n) => (
                    <th key={head} className={n > 0 ? ops.number : undefined}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, n) => (
                  <tr key={keyOf(row)}>
                    <th scope="row">{nameOf(row)}</th>
                    {body[n]!.slice(1).map((value, at) => (
                      <td key={heads[at + 1]} className={ops.number}>
                        {value}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                {foot.map(([name, ...values]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {values.map((value, at) => (
                      <td key={heads[at + 1]} className={ops.number}>
                        {value}
                      </td>
                    ))}
                  </tr>
                ))}
              </tfoot>
            </table>
          </TakeAway>
          <ApiLink path="/api/v1/insights/area?groupBy=useClass" />
        </>
      )}
    </section>
  );
}
