import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { useDispute } from './statements';

interface Props {
  statementId: string;
  line: number;
  onDone: () => void;
}

/** What is wrong with a line. */
export function DisputeForm({ statementId, line, onDone }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const dispute = useDispute(statementId);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // What was pressed is gone, and with it the focus.
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    dispute.mutate(
      { line, text },
      {
        onSuccess: () => {
          say(t('statements.disputed'));
          onDone();
        },
      },
    );
  };
  return (
    <form className={ops.form} onSubmit={submit}>
      <TextInput
        label={t('statements.whatIsWrong')}
        required
        withAsterisk={false}
        ref={field}
        maxLength={1000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {dispute.error && <RefusalNote error={dispute.error} />}
      <div className={ops.acts}>
        <Button type="submit" loading={dispute.isPending}>
          {t('statements.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  );
}
