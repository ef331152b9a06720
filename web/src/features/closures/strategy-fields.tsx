import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseSome } from '../../components/chips';
import { useWords } from '../../i18n/use-words';
import ops from '../ops/ops.module.css';
import styles from './closures-page.module.css';
import type { Strategy } from './wanted';

const walks = [100, 200, 400, 800, 1500];
const hours = [12, 24, 48, 72, 168];
const kept = ['keepKit', 'keepTeams', 'keepTime'] as const;

interface Props {
  value: Strategy;
  onChange: (strategy: Strategy) => void;
}

/** What is kept when people are moved. */
export function StrategyFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const among = (known: readonly number[], one: number) =>
    known.includes(one) ? known : [...known, one].sort((a, b) => a - b);
  return (
    <div className={styles.rules}>
      <ChooseSome
        legend={t('closures.rules')}
        values={kept.filter((one) => value[one])}
        onChange={(chosen) =>
          onChange({
            ...value,
            keepKit: chosen.includes('keepKit'),
            keepTeams: chosen.includes('keepTeams'),
            keepTime: chosen.includes('keepTime'),
          })
        }
        choices={kept.map((one) => ({ value: one, label: t(`closures.${one}`) }))}
      />
      <div className={ops.pair}>
        <NativeSelect
          label={t('closures.maxWalk')}
          value={String(value.maxWalkM)}
          data={among(walks, value.maxWalkM).map((m) => ({
            value: String(m),
            label: t('closures.metres', { metres: words.number(m) }),
          }))}
          onChange={({ currentTarget }) => onChange({ ...value, maxWalkM: Number(currentTarget.value) })}
        />
        <NativeSelect
          label={t('closures.askHours')}
          value={String(value.askHours)}
          data={among(hours, value.askHours).map((h) => ({
            value: String(h),
            label: words.duration(h * 60),
          }))}
          onChange={({ currentTarget }) => onChange({ ...value, askHours: Number(currentTarget.value) })}
        />
      </div>
    </div>
  );
}
