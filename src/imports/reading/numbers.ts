/** A number as people write it; several where it may be more than one, none where it is none. */
export function numbersIn(text: string): number[] {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/\s*(m2|sqm|sq\.? ?m)$/i, '');
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(bare)) return [Number(bare.replace('.', '')), Number(bare)];
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(bare)) return [Number(bare)];
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return [Number(bare.replaceAll(',', ''))];
  if (/^-?\d+,\d{1,2}$/.test(bare)) return [Number(bare.replace(',', '.'))];
  return [];
}

/** A number as our own tables have it, with as many decimals as it needs. */
export const exactNumber = (text: string): number | undefined =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : undefined;
