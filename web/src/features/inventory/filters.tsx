import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { kindsQuery } from '../spaces/catalogue';
import { type Filter, readFilter, statuses } from './filter';
import styles from './filters.module.css';

interface Props {
  filter: Filter;
  onChoose: (filter: Filter) => void;
}

export function Filters({ filter, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const kinds = useQuery(kindsQuery).data ?? [];
  const [text, setText] = useState(filter.q ?? '');
  return (
    <search className={styles.filters}>
      <TextInput
        type="search"
        label={t('ops.search')}
        placeholder={t('inventory.searchIn')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChoose({ q: event.currentTarget.value.trim() || undefined });
        }}
      />
      <NativeSelect
        label={t('inventory.kind')}
        value={filter.kind ?? ''}
        onChange={(event) => onChoose({ kind: readFilter({ kind: event.currentTarget.value }).kind })}
        data={[
          { value: '', label: t('ops.all') },
          ...kinds.map(({ code, name }) => ({ value: code, label: words.name(name).text })),
        ]}
      />
      <NativeSelect
        label={t('inventory.status')}
        value={filter.status ?? ''}
        onChange={(event) => onChoose({ status: readFilter({ status: event.currentTarget.value }).status })}
        data={[
          { value: '', label: t('ops.all') },
          ...statuses.map((one) => ({ value: one, label: t(`inventory.statuses.${one}`) })),
        ]}
      />
    </search>
  );
}
