import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note';
import { type Move, usePin } from './closures';
import styles from './closures-page.module.css';
import type { Closure } from './wanted';

interface Props {
  closure: Closure;
  move: Move;
  /** What a screen reader hears beside the field. */
  which: string;
}

const another = 'another';
const isAct = (value: string) => value === 'auto' || value === 'ask' || value === 'cancel';

/** Settles by hand what becomes of one booking; the others are planned around it. */
export function Settle({ closure, move, which }: Props) {
  const { t } = useTranslation();
  const pin = usePin();
  const [isTyping, setIsTyping] = useState(false);
  const [code, setCode] = useState('');
  const { bookingId, pinned, to, others, offers } = move;
  const send = (value: string) => {
    setIsTyping(value === another);
    if (value !== another)
      pin.mutate({
        closure,
        bookingId,
        to: isAct(value) ? { outcome: value } : { spaceId: value },
      });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim())
      pin.mutate(
        { closure, bookingId, to: { spaceId: `code:${code.trim()}` } },
        { onSuccess: () => setIsTyping(false) },
      );
  };
  const spaces = [...(pinned === 'space' && to ? [to] : []), ...offers];
  const chosen = pinned === 'space' ? (to?.id ?? 'auto') : (pinned ?? 'auto');

  return (
    <div className={styles.settle}>
      <NativeSelect
        aria-label={t('closures.settle', { which })}
        size="xs"
        disabled={pin.isPending}
        value={isTyping ? another : chosen}
        onChange={({ currentTarget }) => send(currentTarget.value)}
        data={[
          { value: 'auto', label: t('closures.asPlanned') },
          ...spaces.map((space) => ({ value: space.id, label: t('closures.toSpace', { code: space.code }) })),
          // What has several spaces goes where the plan has it, or nowhere.
          ...(others
            ? []
            : [
                { value: another, label: t('closures.toAnother') },
                { value: 'ask', label: t('closures.letChoose') },
              ]),
          { value: 'cancel', label: t('closures.cancelIt') },
        ]}
      />
      {isTyping && (
        <form className={styles.another} onSubmit={submit}>
          <TextInput
            aria-label={t('closures.spaceCode', { which })}
            placeholder="5E-312"
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={pin.isPending}>
            {t('closures.settleThere')}
          </Button>
        </form>
      )}
      {pin.error && <RefusalNote error={pin.error} />}
    </div>
  );
}
