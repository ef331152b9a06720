import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote, useRefusalText } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { ReasonField, useReason } from '../drawer/reason-field';
import styles from './bulk-bar.module.css';
import { type Bulk, type Outcome, useBulk, useRehearseBulk } from './bulk';
import type { Chosen, Selection } from './use-selection';

const shifts = [-1440, -60, -15, 15, 60, 1440];
const usualShift = 60;
const namedAtMost = 5;

/** What can be done to all that are chosen: first what would become of each, then it is done. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const words = useWords();
  const [by, setBy] = useState(usualShift);
  const [asked, setAsked] = useState<{ bulk: Bulk; outcome: Outcome; of: Selection['chosen'] }>();
  const rehearse = useRehearseBulk();
  const why = useReason('bulk-reason');
  const bulk = useBulk(why.onBehalf.reason);
  const all = [...selection.chosen.values()];
  const someWait = all.some(({ item }) => item.status === 'requested');
  const shown = asked?.of === selection.chosen ? asked : undefined;
  const look = (wanted: Bulk) => {
    bulk.reset();
    rehearse.mutate(
      { all, bulk: wanted },
      { onSuccess: (outcome) => setAsked({ bulk: wanted, outcome, of: selection.chosen }) },
    );
  };
  const isForOthers = ({ bulk: wanted, outcome }: NonNullable<typeof shown>) =>
    wanted.act !== 'approve' && outcome.can.some(({ chosen }) => !chosen.item.mine);
  const doIt = ({ bulk: wanted, outcome }: NonNullable<typeof shown>) =>
    bulk.mutate(
      { all: outcome.can.map(({ chosen }) => chosen), bulk: wanted },
      { onSuccess: () => selection.clear() },
    );
  const error = rehearse.error ?? bulk.error;
  const shift = (minutes: number) => `${minutes < 0 ? '−' : '+'}${words.duration(Math.abs(minutes))}`;

  return (
    <section className={styles.bar} aria-label={t('timeline.chosen', { count: all.length })}>
      <p aria-live="polite" className={styles.count}>
        {t('timeline.chosen', { count: all.length })}
      </p>
      <div className={styles.acts}>
        <NativeSelect
          aria-label={t('timeline.moveBy')}
          value={String(by)}
          data={shifts.map((minutes) => ({ value: String(minutes), label: shift(minutes) }))}
          onChange={({ currentTarget }) => setBy(Number(currentTarget.value))}
        />
        <Button variant="default" onClick={() => look({ act: 'move', by })}>
          {t('timeline.bulk.move')}
        </Button>
        <Button variant="default" color="danger" onClick={() => look({ act: 'cancel' })}>
          {t('timeline.bulk.cancel')}
        </Button>
        {someWait && (
          <Button variant="default" onClick={() => look({ act: 'approve' })}>
            {t('timeline.bulk.approve')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => selection.clear()}>
          {t('timeline.chooseNone')}
        </Button>
      </div>
      {error && <RefusalNote error={error} />}
      {shown && (
        <div className={styles.summary}>
          <output>
            {t(`timeline.bulk.can.${shown.bulk.act}`, { count: shown.outcome.can.length })}
            {shown.outcome.cannot.length > 0 &&
              ` ${t('timeline.bulk.cannot', { count: shown.outcome.cannot.length })}`}
          </output>
          <ul>
            {shown.outcome.cannot.slice(0, namedAtMost).map((one) => (
              <Refused key={one.chosen.item.id} {...one} />
            ))}
          </ul>
          {isForOthers(shown) && <ReasonField {...why.field} />}
          {shown.outcome.can.length > 0 && (
            <Button
              color={shown.bulk.act === 'cancel' ? 'danger' : undefined}
              loading={bulk.isPending}
              onClick={() =>
                isForOthers(shown) && why.onBehalf.reason === '' ? why.onBehalf.ask() : doIt(shown)
              }
            >
              {t(`timeline.bulk.do.${shown.bulk.act}`, { count: shown.outcome.can.length })}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Refused({ chosen: { item, row }, error }: { chosen: Chosen; error: Error }) {
  const words = useWords();
  const textOf = useRefusalText();
  const { title, sentence } = textOf(error);
  const { day, times } = words.period(item.start, item.end);
  return (
    <li>
      {`${row.space.code} ${day} ${times}: ${title}. `}
      <span lang={sentence.lang}>{sentence.text}</span>
    </li>
  );
}
