import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { PlainSelect } from '../../components/plain-fields';
import { RefusalNote } from '../../components/refusal-note';
import { useWords } from '../../i18n/use-words';
import { addDays } from '../../time/campus-time';
import { BookRow } from '../bookings/book-row';
import { type Colleague, colleaguesQuery, deskNearQuery, type Stay } from './colleagues';
import { ShareSwitch } from './share-switch';

interface Together {
  colleague: Colleague;
  stay: Stay;
}

/** A desk near somebody: who, and then one press. */
export function NearColleague({ today }: { today: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data, error } = useQuery(colleaguesQuery(today));
  const [chosen, setChosen] = useState('');
  const open = together(data ?? []);
  const one = open.find((each) => keyOf(each) === chosen);

  const dayOf = (date: string) =>
    date === today ? t('time.today') : date === addDays(today, 1) ? t('time.tomorrow') : words.day(date);

  return (
    <Panel title={t('colleagues.title')}>
      {error && <RefusalNote error={error} />}
      {data && open.length === 0 && <p className="muted">{t('colleagues.nobody')}</p>}
      {open.length > 0 && (
        <PlainSelect
          label={t('colleagues.who')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{t('colleagues.choose')}</option>
          {open.map((each) => (
            <option key={keyOf(each)} value={keyOf(each)}>
              {`${each.colleague.name} · ${dayOf(each.stay.start.slice(0, 10))} · ${each.stay.space.code}`}
            </option>
          ))}
        </PlainSelect>
      )}
      <div aria-live="polite">{one && <DeskNear key={chosen} {...one} dayOf={dayOf} />}</div>
      <ShareSwitch />
    </Panel>
  );
}

const keyOf = ({ colleague, stay }: Together) => `${colleague.id} ${stay.start}`;

/** Milliseconds that somebody stays for whom it is worth coming; for less there is hardly a desk to be had either. */
const worthComing = 30 * 60_000;

/** The first place of each day that is still to come, soonest first. */
function together(colleagues: Colleague[]): Together[] {
  return colleagues
    .flatMap((colleague) => {
      const days = Map.groupBy(
        colleague.stays.filter(({ end }) => Date.parse(end) - Date.now() >= worthComing),
        ({ start }) => start.slice(0, 10),
      );
      return [...days.values()].map(([stay]) => ({ colleague, stay: stay! }));
    })
    .toSorted((a, b) => (a.stay.start < b.stay.start ? -1 : 1));
}

function DeskNear({ colleague, stay, dayOf }: Together & { dayOf: (date: string) => string }) {
  const { t } = useTranslation();
  const words = useWords();
  const { data: offer, error, isPending } = useQuery(deskNearQuery(colleague, stay));
  if (isPending) return <p className="muted">{t('common.loading')}</p>;
  if (error) return <RefusalNote error={error} />;
  if (!offer) return <p>{t('colleagues.noDesk')}</p>;
  const { space, start, end, walkM = 0 } = offer;
  const { day, times } = words.period(start, end);
  const name = words.name(space.name);
  return (
    <BookRow
      isFirst
      offerId={offer.offerId}
      press={t('book.book')}
      label={t('book.label', { code: space.code, name: name.text, day, times })}
    >
      <p>
        <strong>
          <Link to="/s/$code" params={{ code: space.code }}>
            {space.code} <span lang={name.lang}>{name.text}</span>
          </Link>
        </strong>{' '}
        · {t('colleagues.walk', { metres: words.number(walkM) })}
      </p>
      <p className="muted">
        {dayOf(start.slice(0, 10))} {times}
      </p>
    </BookRow>
  );
}
