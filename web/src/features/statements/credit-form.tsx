import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import ops from '../ops/ops.module.css';
import { useSay } from '../ops/say';
import { centsOf } from './money';
import { useCredit } from './statements';

/** Gives some of a statement back. */
export function CreditForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const credit = useCredit(id);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  // Of what is written, so that it is given once where its answer was lost and it is sent again.
  const [key, setKey] = useState(newKey);
  const write = (set: (text: string) => void, text: string) => {
    set(text);
    setKey(newKey());
  };
  const amountCents = centsOf(amount);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (amountCents === undefined) return;
    credit.mutate(
      { amountCents, reason, key },
      {
        onSuccess: () => {
          say(t('statements.creditGiven'));
          setAmount('');
          setReason('');
        },
      },
    );
  };
  return (
    <details>
      <summary>{t('statements.giveCredit')}</summary>
      <form className={ops.form} onSubmit={submit}>
        <div className={ops.pair}>
          <TextInput
            label={t('statements.creditAmount')}
            inputMode="decimal"
            required
            withAsterisk={false}
            error={amount !== '' && amountCents === undefined && t('statements.noAmount')}
            value={amount}
            onChange={({ currentTarget }) => write(setAmount, currentTarget.value)}
          />
          <TextInput
            label={t('statements.reason')}
            required
            withAsterisk={false}
            maxLength={1000}
            value={reason}
            onChange={({ currentTarget }) => write(setReason, currentTarget.value)}
          />
        </div>
        {credit.error && <RefusalNote error={credit.error} />}
        <div className={ops.acts}>
          <Button type="submit" loading={credit.isPending}>
            {t('statements.giveCredit')}
          </Button>
        </div>
      </form>
    </details>
  );
}
