import { invalid, nearestOf } from '../platform/index.js';

/** Every code must be one of the campus's; names each that is not, and what may have been meant. */
export function refuseUnknownLabels(
  pointer: string,
  codes: readonly string[] | undefined,
  known: { has(code: string): boolean; keys(): Iterable<string> },
): void {
  const faults = (codes ?? []).flatMap((code, index) => {
    if (known.has(code)) return [];
    const didYouMean = nearestOf(code, known.keys());
    const detail = `There is no "${code}" among the ${pointer.slice(1)}.${didYouMean ? ` Did you mean "${didYouMean}"?` : ''}`;
    return [{ pointer: `${pointer}/${index}`, code: 'unknown', detail, ...(didYouMean && { didYouMean }) }];
  });
  if (faults.length > 0) throw invalid(...faults);
}
