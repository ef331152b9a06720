import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { RefusalNote } from '../../components/refusal-note';
import { act } from '../bookings/acting';
import type { Booking } from '../bookings/bookings';
import type { ForAnother } from '../drawer/reason-field';
import { PreviewTable } from './preview-table';
import {
  type Decisions,
  type Preview,
  firstToCome,
  type Scope,
  seriesQuery,
  useCancelSeries,
  useEditSeries,
  useRehearseEdit,
} from './series';
import { saidOf } from './said-of';
import { changedIn } from './series-draft';
import styles from './series.module.css';

interface Props {
  booking: Booking;
  scope: Exclude<Scope, 'this'>;
  /** What is to be different; undefined where nothing is. */
  changes?: Schemas['MoveBody'];
  /** Of another. */
  onBehalf?: ForAnother | undefined;
  onDone: () => void;
}

/** The same change, or the same farewell, for several dates of a series: first shown, then done exactly so. */
export function SeriesEdit({ booking, scope, changes, onBehalf, onDone }: Props) {
  const { t } = useTranslation();
  const series = useQuery(seriesQuery(booking.seriesId ?? '')).data;
  const rehearse = useRehearseEdit();
  const edit = useEditSeries(onBehalf?.reason);
  const cancel = useCancelSeries(onBehalf?.reason);
  const [decisions, setDecisions] = useState<Decisions>({});
  const asked = JSON.stringify([scope, changes]);
  const [previewed, setPreviewed] = useState<{ asked: string; shown: Preview; changed?: string[] }>();
  const current = previewed?.asked === asked ? previewed : undefined;
  const leaving =
    cancel.data && cancel.variables.wish.dryRun && cancel.variables.wish.scope === scope
      ? cancel.data
      : undefined;
  if (!series) return null;

  const meant = { id: series.id, version: series.version, scope, from: booking.occurrence };
  const again = (error: unknown) => {
    const next = changedIn(error);
    if (next) setPreviewed({ asked, ...next });
  };
  const look = async () => {
    edit.reset();
    setDecisions({});
    const first =
      scope === 'all' && (changes?.start || changes?.end) ? await firstToCome(series.id) : undefined;
    const body = changes && first ? saidOf(changes, booking, first) : (changes ?? {});
    rehearse.mutate(act({ ...meant, body }), {
      onSuccess: (shown) => setPreviewed({ asked, shown }),
      onError: again,
    });
  };
  /** Nothing is done before somebody has said why. */
  const isAsked = () => {
    if (onBehalf?.reason !== '') return false;
    onBehalf.ask();
    return true;
  };
  const send = ({ previewToken = '' }: Preview) =>
    isAsked() ||
    edit.mutate(act({ ...meant, previewToken, decisions, first: booking }), {
      onSuccess: onDone,
      onError: again,
    });
  const error = edit.error ?? cancel.error ?? (current ? null : rehearse.error);

  return (
    <div className={styles.draft}>
      {error && <RefusalNote error={error} />}
      {current && changes && (
        <PreviewTable
          occurrences={current.shown.occurrences}
          decisions={decisions}
          onDecide={setDecisions}
          changed={current.changed}
        />
      )}
      <p className={styles.row}>
        {changes &&
          (current ? (
            <Button onClick={() => send(current.shown)} loading={edit.isPending}>
              {t('series.doChange')}
            </Button>
          ) : (
            <Button onClick={() => void look()} loading={rehearse.isPending}>
              {t('series.previewChange')}
            </Button>
          ))}
        {!changes &&
          (leaving ? (
            <Button
              color="danger"
              loading={cancel.isPending}
              onClick={() =>
                isAsked() ||
                cancel.mutate(act({ ...meant, dryRun: false, first: booking }), { onSuccess: onDone })
              }
            >
              {t('series.doCancel', { count: leaving.cancelled.length })}
            </Button>
          ) : (
            <Button
              variant="default"
              color="danger"
              loading={cancel.isPending}
              onClick={() => cancel.mutate(act({ ...meant, dryRun: true, first: booking }))}
            >
              {t(`series.cancel.${scope}`)}
            </Button>
          ))}
      </p>
      {leaving && leaving.kept.length > 0 && <p>{t('series.kept', { count: leaving.kept.length })}</p>}
    </div>
  );
}
