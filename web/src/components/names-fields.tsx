import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languagesOfNames, type TypedNames } from './typed-names';

const tags = { en: 'en', zhHant: 'zh-Hant-HK', zhHans: 'zh-Hans' } as const;

interface Props {
  value: TypedNames;
  onChange: (names: TypedNames) => void;
  /** What is typed in each language; a name unless said. */
  labelOf?: (language: keyof TypedNames) => string;
}

/** A name, or another text, in the languages of the campus; English is always there. */
export function NamesFields({ value, onChange, labelOf }: Props) {
  const { t } = useTranslation();
  return languagesOfNames.map((one) => (
    <TextInput
      key={one}
      label={labelOf?.(one) ?? t(`names.${one}`)}
      required={one === 'en'}
      withAsterisk={false}
      maxLength={200}
      value={value[one]}
      lang={tags[one]}
      onChange={({ currentTarget }) => onChange({ ...value, [one]: currentTarget.value })}
    />
  ));
}
