import { useWords } from '../../i18n/use-words';

/** A share as people read it: `61 %`; a dash where there is none. */
export function usePercent() {
  const words = useWords();
  return (share: number | null) => (share === null ? '–' : `${words.number(Math.round(share * 100))} %`);
}
