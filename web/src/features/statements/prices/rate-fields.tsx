import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChooseSome } from '../../../components/chips';
import { ListField } from '../../../components/list-field';
import { useWords } from '../../../i18n/use-words';
import { useClassesQuery } from '../../inventory/spaces';
import ops from '../../ops/ops.module.css';
import { kindsQuery } from '../../spaces/catalogue';
import { priceDays, priceOf, type RateDraft } from './price-draft';
import styles from './prices.module.css';

interface Props {
  rate: RateDraft;
  /** From 1. */
  n: number;
  isLast: boolean;
  /** What the server says against it. */
  faults: readonly string[];
  onChange: (rate: RateDraft) => void;
  onMove: (by: -1 | 1) => void;
  onDrop: () => void;
}

/** One rate: of which spaces, when, and what an hour costs. What is left empty is any. */
export function RateFields({ rate, n, isLast, faults, onChange, onMove, onDrop }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = useQuery(kindsQuery).data ?? [];
  const uses = useQuery(useClassesQuery).data ?? [];
  const set = (part: Partial<RateDraft>) => onChange({ ...rate, ...part });
  const named = <C extends string>(from: readonly { code: string; name: object }[]) =>
    from.map(({ code, name }) => ({ value: code as C, label: words.name(name).text }));

  return (
    <li className={`card ${ops.panel}`}>
      <fieldset className={ops.form}>
        <legend className={styles.legend}>{t('prices.rate', { n: words.number(n) })}</legend>
        <ChooseSome
          legend={t('prices.kinds')}
          choices={named<RateDraft['kinds'][number]>(kinds)}
          values={rate.kinds}
          onChange={(chosen) => set({ kinds: chosen })}
        />
        <ChooseSome
          legend={t('prices.onDays')}
          choices={priceDays.map((value) => ({ value, label: t(`prices.days.${value}`) }))}
          values={rate.days}
          onChange={(days) => set({ days })}
        />
        <div className={ops.pair}>
          <TextInput
            type="time"
            label={t('time.from')}
            value={rate.from}
            onChange={({ currentTarget }) => set({ from: currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('time.to')}
            value={rate.to === '24:00' ? '00:00' : rate.to}
            onChange={({ currentTarget }) => set({ to: currentTarget.value })}
          />
          <TextInput
            label={t('prices.price')}
            inputMode="decimal"
            required
            withAsterisk={false}
            error={rate.price !== '' && priceOf(rate.price) === undefined && t('statements.noAmount')}
            value={rate.price}
            onChange={({ currentTarget }) => set({ price: currentTarget.value })}
          />
          <NativeSelect
            label={t('prices.counts')}
            value={rate.per}
            data={(['space', 'unit'] as const).map((value) => ({ value, label: t(`prices.pers.${value}`) }))}
            onChange={({ currentTarget }) => set({ per: currentTarget.value as RateDraft['per'] })}
          />
        </div>
        <details open={rate.useClasses.length > 0 || rate.spaces.length > 0 || undefined}>
          <summary>{t('prices.narrower')}</summary>
          <div className={ops.form}>
            <ChooseSome
              legend={t('inventory.useClass')}
              choices={named<RateDraft['useClasses'][number]>(uses)}
              values={rate.useClasses}
              onChange={(useClasses) => set({ useClasses })}
            />
            <ListField
              label={t('prices.onlySpaces')}
              values={rate.spaces}
              onChange={(spaces) => set({ spaces })}
            />
          </div>
        </details>
        {faults.length > 0 && (
          <ul role="alert" className={styles.faults}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <div className={ops.acts}>
          <Button
            size="compact-sm"
            variant="default"
            disabled={n === 1}
            aria-label={t('prices.upLabel', { n })}
            onClick={() => onMove(-1)}
          >
            {t('prices.up')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isLast}
            aria-label={t('prices.downLabel', { n })}
            onClick={() => onMove(1)}
          >
            {t('prices.down')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('prices.dropRateLabel', { n })}
            onClick={onDrop}
          >
            {t('ops.remove')}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
