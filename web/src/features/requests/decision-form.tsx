import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import ops from '../ops/ops.module.css';

interface Props {
  act: 'decline' | 'ask';
  isPending: boolean;
  onSend: (text: string) => void;
  onCancel: () => void;
}

const longest = 500;

/** Why not, or what one wants to know: whoever asked reads it. */
export function DecisionForm({ act, isPending, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Whoever has pressed D or B goes on typing.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onSend(text.trim());
  };
  return (
    <form className={ops.form} onSubmit={submit}>
      <TextInput
        ref={field}
        label={t(`requests.form.${act}`)}
        description={t('requests.form.read')}
        required
        withAsterisk={false}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <div className={ops.bar}>
        <Button type="submit" color={act === 'decline' ? 'danger' : undefined} loading={isPending}>
          {t(act === 'decline' ? 'requests.decline' : 'requests.ask')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('ops.cancel')}
        </Button>
      </div>
    </form>
  );
}
