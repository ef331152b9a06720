import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PeriodFields } from '../../../components/period-fields';
import { useWords } from '../../../i18n/use-words';
import { minutesBetween } from '../../../time/campus-time';
import { isFlexible, type Wish, type WishParams } from '../search';
import styles from './choose.module.css';

const lengths = [30, 60, 90, 120, 180, 240, 360, 480];

export function Time({ wish, onChoose }: { wish: Wish; onChoose: (chosen: WishParams) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const length = minutesBetween(wish.from, wish.to);
  return (
    <div className={styles.grid}>
      <PeriodFields withoutDate value={wish} onChange={({ from, to }) => onChoose({ from, to })} />
      <NativeSelect
        className={styles.whole}
        label={t('find.length')}
        value={isFlexible(wish) ? wish.for : ''}
        onChange={(event) => onChoose({ for: Number(event.currentTarget.value) || undefined })}
        data={[
          { value: '', label: t('find.wholeTime') },
          ...[...new Set([...lengths, wish.for ?? 0])]
            .filter((minutes) => minutes > 0 && minutes < length)
            .sort((a, b) => a - b)
            .map((minutes) => ({ value: String(minutes), label: words.duration(minutes) })),
        ]}
      />
    </div>
  );
}
