import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import { versionsQuery } from './rules';

/** What it said from when on, and who said so; the newest first. */
export function Versions({ id }: { id: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const versions = useQuery(versionsQuery(id));
  return (
    <details>
      <summary>{t('rules.versions')}</summary>
      {versions.error && <RefusalNote error={versions.error} />}
      <ol className={ops.form} reversed>
        {versions.data?.toReversed().map(({ version, at, by, terms }) => (
          <li key={version}>
            v{version} · {words.day(at.slice(0, 10))} {words.time(at)}
            {by && ` · ${by.name}`}
            <br />
            <code className={ops.source}>
              {Object.entries(terms)
                .filter((term): term is [string, string | number] => typeof term[1] !== 'object')
                .map(([name, value]) => `${name}=${value}`)
                .join(' ')}
            </code>
          </li>
        ))}
      </ol>
    </details>
  );
}
