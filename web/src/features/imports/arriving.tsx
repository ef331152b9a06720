import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { arrivingQuery } from './imports';

/** How many rows of a table have arrived, and the first that is wrong with them: nobody waits for the last row to learn of it. */
export function Arriving({ name }: { name: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const table = useQuery(arrivingQuery(name.slice(0, 200))).data;
  if (!table) return null;
  const { progress, counts, sampleErrors } = table;
  const [first] = sampleErrors;
  return (
    <output>
      {t('imports.arrived', { count: progress.total, number: words.number(progress.total) })}
      {counts.error > 0 &&
        ` · ${t('imports.wrongSoFar', { count: counts.error, number: words.number(counts.error) })}`}
      {first && (
        <>
          <br />
          {t('imports.rowSays', { row: words.number(first.row) })} {first.message}
        </>
      )}
    </output>
  );
}
