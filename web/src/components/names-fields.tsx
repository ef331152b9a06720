import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const languages = ['en', 'zhHant', 'zhHans'] as const;

/** As it is being typed: what is not filled in is empty. */
export type TypedNames = Record<(typeof languages)[number], string>;

export const noNames: TypedNames = { en: '', zhHant: '', zhHans: '' };

/** Without the languages in which it has no name. */
export const namesOf = ({ en, zhHant, zhHans }: TypedNames) => ({
  en,
  ...(zhHant && { zhHant }),
  ...(zhHans && { zhHans }),
});

interface Props {
  value: TypedNames;
  onChange: (names: TypedNames) => void;
}

/** A name in the languages of the campus; English is always there. */
export function NamesFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  return languages.map((one) => (
    <TextInput
      key={one}
      label={t(`names.${one}`)}
      required={one === 'en'}
      withAsterisk={false}
      maxLength={200}
      value={value[one]}
      onChange={({ currentTarget }) => onChange({ ...value, [one]: currentTarget.value })}
    />
  ));
}
