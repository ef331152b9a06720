export const languagesOfNames = ['en', 'zhHant', 'zhHans'] as const;

/** As it is being typed: what is not filled in is empty. */
export type TypedNames = Record<(typeof languagesOfNames)[number], string>;

export const noNames: TypedNames = { en: '', zhHant: '', zhHans: '' };

/** Without the languages in which it has no name. */
export const namesOf = ({ en, zhHant, zhHans }: TypedNames) => ({
  en,
  ...(zhHant && { zhHant }),
  ...(zhHans && { zhHans }),
});
