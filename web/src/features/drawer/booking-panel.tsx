import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Refusal } from '../../api/problem';
import { ChooseOne } from '../../components/chips';
import { useWords } from '../../i18n/use-words';
import { wallTimeIn } from '../../time/campus-time';
import { act } from '../bookings/acting';
import { useMove } from '../bookings/acts';
import { BookingActions } from '../bookings/booking-actions';
import type { Booking } from '../bookings/bookings';
import { Status } from '../bookings/status';
import type { Scope } from '../series/series';
import { SeriesEdit } from '../series/series-edit';
import { useMe } from '../session/session';
import { BothSides } from './both-sides';
import styles from './drawer.module.css';
import { HandOn } from './hand-on';
import { History } from './history';
import { Keep } from './keep';
import { PageCode } from './page-code';
import { OnBehalf } from './on-behalf';
import { useReason } from './reason-field';
import { changeRehearsal } from './rehearsal';
import { SpaceFacts } from './space-facts';
import { Terms } from './terms';
import { changesOf, isLong, type Wanted, wantedOf } from './wanted';
import { WantedFields } from './wanted-fields';
import { WaysOut } from './ways-out';

const typing = 300;

const scopes = ['this', 'following', 'all'] as const;

/** A booking that is there. Its fields are those by which it was made; what is changed in them is tried while it is typed. */
export function BookingPanel({ booking: latest }: { booking: Booking }) {
  const { t } = useTranslation();
  const words = useWords();
  // What the person has seen and changes, until they have seen something newer.
  const [booking, setBooking] = useState(latest);
  const [wanted, setWanted] = useState(() => wantedOf(latest));
  const [scope, setScope] = useState<Scope>('this');
  const me = useMe();
  const isOthers = me !== null && !takesPartIn(latest, me.id);
  const why = useReason('reason');
  const onBehalf = isOthers ? why.onBehalf : undefined;
  const move = useMove(onBehalf?.reason);
  const changes = changesOf(wanted, booking);
  if (latest.version > booking.version && !changes && !move.isPending) {
    setBooking(latest);
    setWanted(wantedOf(latest));
  }

  const [tried] = useDebouncedValue(changes, typing);
  const isSettled = JSON.stringify(tried) === JSON.stringify(changes);
  const rehearsal = useQuery(changeRehearsal(booking, changes && tried)).data;
  const conflict = conflictIn(move.error);
  const refusal = conflict
    ? undefined
    : move.error instanceof Refusal
      ? move.error
      : changes && rehearsal?.refusal;

  const stand = (next: Booking) => {
    setBooking(next);
    setWanted(wantedOf(next));
    move.reset();
  };
  const send = (to: Schemas['MoveBody'], seen = booking) =>
    move.mutate(act({ booking: seen, to }), { onSuccess: stand });
  const change = (next: Wanted) => {
    setWanted(next);
    if (!conflict) move.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changes || scope !== 'this') return;
    if (onBehalf?.reason === '') onBehalf.ask();
    else send(changes);
  };
  const { day, times } = words.period(booking.start, booking.end);
  const canChange = booking.can.move;
  const asTyped = changes && isSettled && rehearsal?.booking;

  return (
    <div className={styles.panel}>
      <p className={styles.stands}>
        <time dateTime={`${booking.start}/${booking.end}`}>
          {day} {times}
        </time>
        <Status status={booking.status} />
      </p>
      <SpaceFacts id={booking.spaceId} />
      {booking.spaces && (
        <p className={styles.small}>
          {t('drawer.withSpaces', { codes: booking.spaces.map(({ code }) => code).join(' · ') })}
        </p>
      )}
      {booking.guests && booking.guests.length > 0 && (
        <p className={styles.small}>
          {t('drawer.guests', { names: booking.guests.map(({ name }) => name).join(' · ') })}
        </p>
      )}
      <Terms booking={asTyped || booking} />
      {isOthers && <OnBehalf booking={booking} field={why.field} />}
      <BookingActions booking={booking} within="drawer" onBehalf={onBehalf} />
      <form className={styles.panel} onSubmit={submit}>
        <WantedFields
          spaceId={booking.spaceId}
          timeZone={booking.timeZone}
          wanted={wanted}
          onChange={change}
          own={booking}
          disabled={!canChange}
          times={isLong(booking) ? <p>{`${day} ${times}`}</p> : undefined}
        />
        {conflict && (
          <BothSides
            mine={wanted}
            theirs={conflict}
            pending={move.isPending}
            onTheirs={() => stand(conflict)}
            onMine={() => {
              const mine = changesOf(wanted, conflict);
              if (mine) send(mine, conflict);
              else stand(conflict);
            }}
          />
        )}
        {refusal && scope === 'this' && (
          <WaysOut
            refusal={refusal}
            pending={move.isPending}
            onTimes={({ start, end }) => {
              const { date, time } = start
                ? wallTimeIn(start)
                : { date: wanted.period.date, time: wanted.period.from };
              change({ ...wanted, period: { date, from: time, to: wallTimeIn(end).time } });
            }}
            onAlternative={({ space, start, end }) => send({ ...changes, spaceId: space.id, start, end })}
          />
        )}
        {booking.seriesId && (canChange || booking.can.cancel) && (
          <ChooseOne
            legend={t('series.scope')}
            name="scope"
            value={scope}
            choices={scopes.map((one) => ({ value: one, label: t(`series.scopes.${one}`) }))}
            onChange={setScope}
          />
        )}
        {scope !== 'this' && (
          <SeriesEdit
            booking={booking}
            scope={scope}
            changes={changes}
            onBehalf={onBehalf}
            onDone={() => {
              setScope('this');
              setWanted(wantedOf(booking));
            }}
          />
        )}
        {canChange && scope === 'this' && (
          <div className={styles.foot}>
            <Button type="submit" disabled={!changes} loading={move.isPending} className={styles.main}>
              {t('drawer.save')}
            </Button>
            {changes && (
              <Button variant="default" onClick={() => stand(booking)}>
                {t('drawer.discard')}
              </Button>
            )}
          </div>
        )}
      </form>
      <Keep booking={booking} />
      {booking.space && <PageCode space={{ id: booking.spaceId, code: booking.space.code }} />}
      {booking.can.transfer && <HandOn booking={booking} onBehalf={onBehalf} />}
      <History id={booking.id} version={booking.version} isOpen={isOthers} />
    </div>
  );
}

/** Whoever comes to it does so for themselves. */
const takesPartIn = ({ bookedFor, bookedBy, attendees = [] }: Booking, userId: string): boolean =>
  [bookedFor, bookedBy, ...attendees.map((one) => one.userId)].includes(userId);

/** How it stands now, where somebody else has changed it meanwhile. */
const conflictIn = (error: unknown): Booking | undefined =>
  error instanceof Refusal && error.code === 'version-conflict'
    ? (error.body.current as Booking | undefined)
    : undefined;
