import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Why somebody acts for another, and what asks for that where nothing is said yet. */
export interface ForAnother {
  reason: string;
  ask: () => void;
}

interface Props {
  id: string;
  text: string;
  isMissing: boolean;
  onText: (text: string) => void;
}

/** Asked for before anything is done for another: it stands in the history for them to read. */
export function ReasonField({ id, text, isMissing, onText }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      id={id}
      label={t('drawer.reason')}
      description={t('drawer.reasonHow')}
      error={isMissing ? t('drawer.reasonFirst') : undefined}
      value={text}
      maxLength={500}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}

/** What is said in such a field; `id` is its own on the page. */
export function useReason(id: string): { field: Props; onBehalf: ForAnother } {
  const [said, say] = useState({ text: '', isMissing: false });
  return {
    field: { id, ...said, onText: (text) => say({ text, isMissing: false }) },
    onBehalf: {
      reason: said.text.trim(),
      ask() {
        say({ ...said, isMissing: true });
        document.getElementById(id)?.focus();
      },
    },
  };
}
