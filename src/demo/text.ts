/** A name in the campus's three scripts, as the `name` columns keep it. */
export interface Text {
  en: string;
  zhHant: string;
  zhHans: string;
}

export const text = (en: string, zhHant: string, zhHans: string = zhHant): Text => ({ en, zhHant, zhHans });

/** Joins words; English takes spaces between them, Chinese none. */
export const phrase = (...words: readonly Text[]): Text => ({
  en: words.map(({ en }) => en).join(' '),
  zhHant: words.map(({ zhHant }) => zhHant).join(''),
  zhHans: words.map(({ zhHans }) => zhHans).join(''),
});

/** A name with a number or letter after it; Chinese sets it off with a space too. */
export const numbered = ({ en, zhHant, zhHans }: Text, mark: string): Text =>
  text(`${en} ${mark}`, `${zhHant} ${mark}`, `${zhHans} ${mark}`);
