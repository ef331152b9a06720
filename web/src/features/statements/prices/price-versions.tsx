import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../../components/refusal-note';
import { useWords } from '../../../i18n/use-words';
import ops from '../../ops/ops.module.css';
import { campusQuery } from '../../spaces/catalogue';
import { type PriceList, priceVersionsQuery } from './prices';
import { useRateWords } from './use-rate-words';

/** What it said from when on, and who said so; the newest first. */
export function PriceVersions({ list }: { list: PriceList }) {
  const { t } = useTranslation();
  const words = useWords();
  const rates = useRateWords();
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [isOpen, setOpen] = useState(false);
  const versions = useQuery({ ...priceVersionsQuery(list.id, list.version), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('rules.versions')}</summary>
      {versions.error && <RefusalNote error={versions.error} />}
      <ol className={ops.form} reversed>
        {versions.data?.toReversed().map(({ version, at, by, priceList }) => (
          <li key={version}>
            v{version} · {words.moment(at, timeZone)}
            {by && ` · ${by.name}`}
            <br />
            <span className={ops.source}>
              {words.dated(priceList.validFrom)} ·{' '}
              {priceList.rates
                .map((rate) => `${rates.what(rate, (id) => id)} ${rates.price(rate)}`)
                .join('; ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
