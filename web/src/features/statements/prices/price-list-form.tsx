import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../api/problem';
import { NamesFields } from '../../../components/names-fields';
import { RefusalNote } from '../../../components/refusal-note';
import { useWords } from '../../../i18n/use-words';
import { addDays } from '../../../time/campus-time';
import ops from '../../ops/ops.module.css';
import { bodyOf, emptyRate, movedRate, type PriceDraft, type RateDraft } from './price-draft';
import { type PriceList, useChangeList, useMakeList } from './prices';
import styles from './prices.module.css';
import { RateFields } from './rate-fields';

interface Props {
  /** The one that is changed; without it, one more is made. */
  list?: PriceList | undefined;
  begin: PriceDraft;
  /** There may be one already that begins on that day. */
  openThatOf: (validFrom: string) => (() => void) | undefined;
  onSaved: (list: PriceList) => void;
  /** Begins one more with what has been typed. */
  onLater: (draft: PriceDraft) => void;
  onClose: () => void;
}

/** What an hour costs from a day on. */
export function PriceListForm({ list, begin, openThatOf, onSaved, onLater, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const make = useMakeList();
  const change = useChangeList();
  const [draft, setDraft] = useState(begin);
  const set = (part: Partial<PriceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setRate = (at: number, rate: RateDraft) => set({ rates: draft.rates.with(at, rate) });
  const body = bodyOf(draft);
  const error = make.error ?? change.error;
  const refusal = error instanceof Refusal ? error : undefined;
  const faults = refusal?.body.errors ?? [];
  const issuedUntil = refusal?.body['issuedUntil'];
  const later = typeof issuedUntil === 'string' ? addDays(issuedUntil, 1) : undefined;
  const other = refusal?.code === 'already-exists' ? openThatOf(draft.validFrom) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body) return;
    if (list) change.mutate({ list, body }, { onSuccess: onSaved });
    else make.mutate(body, { onSuccess: onSaved });
  };
  const text = (key: 'noShow' | 'late' | 'lateHours') => ({
    required: true,
    withAsterisk: false,
    value: draft[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ [key]: currentTarget.value }),
  });

  return (
    <form className={ops.form} onSubmit={submit} aria-label={t(list ? 'prices.changing' : 'prices.making')}>
      <div className={ops.pair}>
        <NamesFields value={draft.name} onChange={(name) => set({ name })} />
        <TextInput
          type="date"
          label={t('prices.validFrom')}
          description={t('prices.validFromHow')}
          required
          withAsterisk={false}
          value={draft.validFrom}
          onChange={({ currentTarget }) => set({ validFrom: currentTarget.value })}
        />
      </div>
      <section className={ops.form} aria-labelledby="rates">
        <h3 id="rates" className={ops.small}>
          {t('prices.rates')}
        </h3>
        <p className="muted">{t('prices.ratesHow')}</p>
        <ol className={styles.rates}>
          {draft.rates.map((rate, at) => (
            <RateFields
              key={rate.key}
              rate={rate}
              n={at + 1}
              isLast={at === draft.rates.length - 1}
              faults={faults
                .filter(({ pointer }) => pointer.startsWith(`/rates/${at}/`))
                .map(({ detail }) => detail)}
              onChange={(next) => setRate(at, next)}
              onMove={(by) => set({ rates: movedRate(draft.rates, at, by) })}
              onDrop={() => set({ rates: draft.rates.toSpliced(at, 1) })}
            />
          ))}
        </ol>
        <div>
          <Button
            variant="default"
            onClick={() =>
              set({
                rates: [...draft.rates, emptyRate(Math.max(-1, ...draft.rates.map(({ key }) => key)) + 1)],
              })
            }
          >
            {t('prices.addRate')}
          </Button>
        </div>
      </section>
      <div className={ops.pair}>
        <TextInput label={t('prices.noShow')} inputMode="numeric" pattern="[0-9]{1,3}" {...text('noShow')} />
        <TextInput
          label={t('prices.lateHours')}
          inputMode="decimal"
          pattern="[0-9]{1,4}([.][0-9]{1,2})?"
          {...text('lateHours')}
        />
        <TextInput label={t('prices.late')} inputMode="numeric" pattern="[0-9]{1,3}" {...text('late')} />
      </div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={draft.chargesLeased}
          onChange={({ currentTarget }) => set({ chargesLeased: currentTarget.checked })}
        />
        {t('prices.chargesLeased')}
      </label>
      {error && (
        <RefusalNote
          error={error}
          says={
            typeof issuedUntil === 'string'
              ? t('prices.isTold', { day: words.dated(issuedUntil) })
              : undefined
          }
        >
          {later && (
            <p>
              <Button
                variant="default"
                onClick={() => {
                  make.reset();
                  if (list) onLater({ ...draft, validFrom: later });
                  else set({ validFrom: later });
                }}
              >
                {t('prices.laterList', { day: words.dated(later) })}
              </Button>
            </p>
          )}
          {other && (
            <p>
              <Button variant="default" onClick={other}>
                {t('prices.openThat')}
              </Button>
            </p>
          )}
        </RefusalNote>
      )}
      <div className={ops.acts}>
        <Button type="submit" disabled={!body} loading={make.isPending || change.isPending}>
          {t('ops.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('ops.cancel')}
        </Button>
      </div>
    </form>
  );
}
