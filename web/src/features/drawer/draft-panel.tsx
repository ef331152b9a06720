import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../api/problem';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { wallTimeIn } from '../../time/campus-time';
import { act, why as because } from '../bookings/acting';
import { useBook, type Wish } from '../bookings/acts';
import { never } from '../series/repeat';
import { RepeatFields } from '../series/repeat-fields';
import { SeriesDraft } from '../series/series-draft';
import { useMe, type User } from '../session/session';
import { campusQuery, spaceByIdQuery } from '../spaces/catalogue';
import styles from './drawer.module.css';
import { bookingRehearsal } from './rehearsal';
import { ReasonField, useReason } from './reason-field';
import { SpaceFacts } from './space-facts';
import { Terms } from './terms';
import { useDrawer } from './use-drawer';
import { draftOf, timesOf, type Wanted, wishOf } from './wanted';
import { WantedFields } from './wanted-fields';
import { WaysOut } from './ways-out';

const typing = 300;

/** A booking that is not there yet: what it would be stands beside the fields while they are filled in. */
export function DraftPanel({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { openMade, redraft, close } = useDrawer();
  const search = useSearch({ from: '__root__' });
  const { timeZone } = useSuspenseQuery(campusQuery).data;
  const [wanted, setWanted] = useState(() => draftOf(search, timeZone, new Date()));
  const [repeat, setRepeat] = useState(never);
  const book = useBook();
  const me = useMe();
  const why = useReason('reason');
  const onBehalf = isForAnother(wanted, me) ? why.onBehalf : undefined;
  const space = useQuery(spaceByIdQuery(spaceId)).data;

  // Visitors are named for a day, not for a series; and a series is of one space.
  const canRepeat =
    wanted.forWhom !== 'visitor' &&
    [wanted.attendees, wanted.guests, wanted.further].every((list) => !list || list.length === 0);
  const repeats = canRepeat && repeat.every !== 'never';
  const wish = wishOf(wanted, spaceId, timeZone);
  const [asked] = useDebouncedValue(wish, typing);
  const rehearsal = useQuery(bookingRehearsal(asked)).data;

  const change = (next: Wanted) => {
    setWanted(next);
    book.reset();
    const times = timesOf(next.period);
    if (next.period !== wanted.period || next.people !== wanted.people)
      redraft({ ...times, party: next.people });
  };
  const send = (sent: Wish) => {
    if (onBehalf?.reason === '') onBehalf.ask();
    else book.mutate(act({ ...sent, ...because(onBehalf?.reason) }), { onSuccess: ({ id }) => openMade(id) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(wish);
  };
  const refusal = book.error instanceof Refusal ? book.error : rehearsal?.refusal;
  const { times } = words.period(wish.start ?? '', wish.end ?? '');
  const { guests, attendees, spaces: _, riskFormId, ...place } = wish;

  return (
    <form className={styles.panel} onSubmit={submit}>
      <SpaceFacts id={spaceId} />
      <WantedFields
        spaceId={space?.id ?? spaceId}
        timeZone={timeZone}
        wanted={wanted}
        onChange={change}
        withWhom
      />
      {onBehalf && <ReasonField {...why.field} />}
      {canRepeat && <RepeatFields date={wanted.period.date} value={repeat} onChange={setRepeat} />}
      {rehearsal?.booking && !book.error && <Terms booking={rehearsal.booking} />}
      {refusal && !repeats && (
        <WaysOut
          refusal={refusal}
          pending={book.isPending}
          onTimes={({ start, end }) => {
            const { date, time } = start
              ? wallTimeIn(start)
              : { date: wanted.period.date, time: wanted.period.from };
            change({ ...wanted, period: { date, from: time, to: wallTimeIn(end).time } });
          }}
          onAlternative={({ offerId }) => {
            send({
              offerId,
              title: wish.title,
              purpose: wish.purpose,
              for: wish.for,
              guests,
              attendees,
              riskFormId,
            });
          }}
        />
      )}
      {book.error && !(book.error instanceof Refusal) && <RefusalNote error={book.error} />}
      {repeats ? (
        <div className={styles.foot}>
          <SeriesDraft
            wish={place}
            date={wanted.period.date}
            repeat={repeat}
            space={space}
            onBehalf={onBehalf}
            onBooked={(id) => (id ? openMade(id) : close())}
          />
        </div>
      ) : (
        <div className={styles.foot}>
          <Button type="submit" loading={book.isPending} className={styles.main}>
            {t(rehearsal?.booking?.status === 'requested' ? 'drawer.request' : 'drawer.book', { times })}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Whoever looks after others says why; a colleague who books for a colleague does so every day. */
function isForAnother({ forWhom, whom }: Wanted, me: User | null): boolean {
  if (!me || forWhom !== 'colleague' || whom.trim().toLowerCase() === me.email.toLowerCase()) return false;
  const { seeAllTenants, keepMembers, approveRequests } = me.can;
  return seeAllTenants || keepMembers || approveRequests;
}
