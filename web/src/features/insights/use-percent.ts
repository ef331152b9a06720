import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { hundredths } from './hundredths';

/** A share as people read it: `61 %`, and `0.4 %` of what is little; a dash where there is none. */
export function usePercent() {
  const words = useWords();
  return (share: number | null) => (share === null ? '–' : words.percent(hundredths(share)));
}

/** By how much a share is more or less than it was, in points of a hundred; nothing where either is not known. */
export function useChange() {
  const { t } = useTranslation();
  return (now: number | null, before: number | null | undefined): string | undefined => {
    if (now === null || before === null || before === undefined) return undefined;
    // Of what is shown: 61 after 60 is one more, however they were rounded.
    const points = Math.round((hundredths(now) - hundredths(before)) * 10) / 10;
    if (points === 0) return t('insights.asBefore');
    return t(points > 0 ? 'insights.moreThanBefore' : 'insights.lessThanBefore', {
      count: Math.abs(points),
    });
  };
}
