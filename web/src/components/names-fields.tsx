import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languagesOfNames, type TypedNames } from './typed-names';

interface Props {
  value: TypedNames;
  onChange: (names: TypedNames) => void;
}

/** A name in the languages of the campus; English is always there. */
export function NamesFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  return languagesOfNames.map((one) => (
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
