import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { kindsQuery } from '../spaces/catalogue';
import { FigureTable } from './figure-table';
import { type Cell, shareOf, utilisationQuery } from './insights';
import styles from './insights-page.module.css';
import type { InsightsParams } from './search';
import { usePercent } from './use-percent';

interface Props {
  params: InsightsParams;
  today: string;
}

/** How much of each kind of space is used, the fullest first. */
export function ByKind({ params, today }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const percent = usePercent();
  const kinds = useQuery(kindsQuery).data ?? [];
  const { data, error } = useQuery(utilisationQuery(['kind'], params, today));
  const nameOf = (code: string) =>
    words.name(kinds.find((one) => one.code === code)?.name ?? { en: code }).text;
  const hours = (count: number | null) => words.number(Math.round(count ?? 0));
  const rows = (data?.cells ?? []).filter(({ kind }) => kind !== undefined);
  return (
    <section className={styles.section} aria-labelledby="by-kind">
      <h3 id="by-kind">{t('insights.byKind')}</h3>
      {error && <RefusalNote error={error} />}
      {data && rows.length === 0 && <p className="muted">{t('insights.nothingYet')}</p>}
      {rows.length > 0 && (
        <FigureTable
          name="kinds"
          caption={t('insights.byKind')}
          isOpen
          heads={[
            t('inventory.kind'),
            t('insights.booked'),
            t('insights.used'),
            t('insights.hoursOffered'),
            t('insights.hoursBooked'),
            t('insights.hoursUsed'),
          ]}
          rows={rows
            .toSorted((a, b) => (shareOf(b, 'used') ?? -1) - (shareOf(a, 'used') ?? -1))
            .map((cell) => ({
              key: cell.kind!,
              cells: [
                nameOf(cell.kind!),
                percent(shareOf(cell, 'booked')),
                percent(shareOf(cell, 'used')),
                hours(cell.offeredH),
                hours(cell.bookedH),
                hours(cell.usedH),
              ],
            }))}
        />
      )}
    </section>
  );
}

/** Of a floor, companies are not told apart. */
export function ByCompany({ params, today }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data, error } = useQuery({
    ...utilisationQuery(['tenant'], params, today),
    enabled: params.floor === undefined,
  });
  if (params.floor !== undefined) return null;
  const hours = (count: number) => words.number(Math.round(count));
  const gapOf = ({ bookedH, usedH }: Cell) => Math.max(0, (bookedH ?? 0) - (usedH ?? 0));
  const rows = (data?.cells ?? []).filter(({ tenant }) => tenant !== undefined);
  return (
    <section className={styles.section} aria-labelledby="by-company">
      <h3 id="by-company">{t('insights.byCompany')}</h3>
      {error && <RefusalNote error={error} />}
      {data && rows.length === 0 && <p className="muted">{t('insights.nothingYet')}</p>}
      {rows.length > 0 && (
        <FigureTable
          name="companies"
          caption={t('insights.byCompany')}
          heads={[
            t('insights.company'),
            t('insights.hoursBooked'),
            t('insights.hoursUsed'),
            t('insights.gap'),
          ]}
          rows={rows
            .toSorted((a, b) => (b.bookedH ?? 0) - (a.bookedH ?? 0))
            .map((cell) => ({
              key: cell.tenant!.id,
              cells: [
                words.name(cell.tenant!.name).text,
                hours(cell.bookedH ?? 0),
                hours(cell.usedH ?? 0),
                hours(gapOf(cell)),
              ],
            }))}
        />
      )}
    </section>
  );
}
