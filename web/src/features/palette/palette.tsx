import '@mantine/spotlight/styles.layer.css';
import {
  createSpotlight,
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import { Icon, isIcon } from '../../components/icons';
import { useWords } from '../../i18n/use-words';
import { bookingsQuery } from '../bookings/bookings';
import { useDrawer } from '../drawer/use-drawer';
import { foundQuery } from '../bookings/found';
import { buildingsQuery, floorsQuery } from '../spaces/catalogue';
import { placeNamed, placeToClose } from './close-wish';
import type { User } from '../session/session';
import type { Way } from '../shell/ways';

interface Props {
  /** How often it was asked for; each time it opens. */
  times: number;
  /** What was pasted where nobody was writing. */
  pasted: string;
  me: User;
  ways: readonly Way[];
  onKeys: () => void;
}

const [store, palette] = createSpotlight();
const mostOfEach = 6;

/** As the library does with each key; it does not where the list changes by itself. */
function chooseFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

const shortest = 2;

const spacesLike = (q: string) =>
  queryOptions({
    queryKey: ['spaces', 'like', q],
    queryFn: async ({ signal }) => {
      const query = { q, limit: mostOfEach };
      return (await answerOf(api.GET('/api/v1/spaces', { params: { query }, signal }))).data;
    },
    enabled: q.length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Finds pages, spaces and one's own bookings, and takes any other words for a wish. */
export default function Palette({ times, pasted, me, ways, onKeys }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const navigate = useNavigate();
  const { openBooking } = useDrawer();
  const [query, setQuery] = useState('');
  const wanted = query.trim();
  const spaces = useQuery(spacesLike(wanted)).data ?? [];
  const bookings = useInfiniteQuery(bookingsQuery('upcoming')).data ?? [];

  const isAsked = me.can.seeAllTenants || me.can.keepMembers;
  const found = useQuery(foundQuery(wanted, isAsked)).data;
  const [asked, setAsked] = useState(0);
  if (asked !== times) {
    setAsked(times);
    setQuery(pasted);
  }
  useEffect(() => palette.open(), [times]);
  // What is found stands first, whatever was there before it.
  useEffect(() => {
    if (found && found.length > 0) chooseFirst();
  }, [found]);

  const holds = (text: string) => text.toLowerCase().includes(wanted.toLowerCase());
  const closing = me.can.keepInventory ? placeToClose(wanted) : undefined;
  const buildings = useQuery({ ...buildingsQuery, enabled: closing !== undefined }).data ?? [];
  const floors = useQuery({ ...floorsQuery, enabled: closing !== undefined }).data ?? [];
  const closed = closing === undefined ? undefined : placeNamed(closing, buildings, floors);
  const close: SpotlightActionData[] = closed
    ? [
        {
          id: 'close',
          label: t('palette.close', { place: closed.label }),
          leftSection: <Icon name="lock" />,
          onClick: () => void navigate({ to: '/closures', search: { place: closed.place } }),
        },
      ]
    : [];
  const wish: SpotlightActionData[] = wanted
    ? [
        {
          id: 'wish',
          label: t('palette.find', { wish: wanted }),
          leftSection: <Icon name="search" />,
          onClick: () => void navigate({ to: '/find', search: { q: wanted } as object }),
        },
        ...(me.can.keepInventory
          ? [
              {
                id: 'people',
                label: t('palette.people', { wish: wanted }),
                leftSection: <Icon name="person" />,
                onClick: () => void navigate({ to: '/people', search: { q: wanted } }),
              },
            ]
          : []),
      ]
    : [];
  const ofSpaces = (wanted.length < shortest ? [] : spaces).map(
    ({ id, code, name, kind, building, floor }): SpotlightActionData => ({
      id,
      label: `${code} ${words.name(name).text}`,
      description: `${words.name(building.name).text} · ${words.name(floor.name).text}`,
      leftSection: <Icon name={isIcon(kind) ? kind : 'other'} />,
      onClick: () => void navigate({ to: '/s/$code', params: { code } }),
    }),
  );
  const ofBookings = bookings
    .map(({ id, space, start, end, title }): SpotlightActionData & { label: string } => {
      const { day, times: hours } = words.period(start, end);
      const where = space ? `${space.code} ${words.name(space.name).text}` : '';
      return {
        id,
        label: `${day} ${hours} · ${where}`,
        description: title ?? undefined,
        leftSection: <Icon name="calendar" />,
        onClick: () => openBooking(id),
      };
    })
    .filter(({ label, description }) => holds(`${label} ${description ?? ''}`))
    .slice(0, mostOfEach);
  const ofPages = [
    ...ways.map((way) => ({
      id: way.to,
      label: t(`nav.${way.label}`),
      leftSection: <Icon name={way.icon} />,
      onClick: () => void navigate({ to: way.to }),
    })),
    { id: 'keys', label: t('keys.title'), leftSection: <Icon name="key" />, onClick: onKeys },
    {
      id: 'settings',
      label: t('shell.settings'),
      leftSection: <Icon name="person" />,
      onClick: () => document.getElementById('account')?.showPopover(),
    },
  ].filter(({ label }) => holds(label));

  const ofOthers = (wanted === '' ? [] : (found ?? [])).map(({ booking, holder }): SpotlightActionData => {
    const { day, times: hours } = words.period(booking.start, booking.end);
    return {
      id: `found-${booking.id}`,
      label: `${holder.name} · ${day} ${hours} · ${booking.space?.code ?? ''}`,
      description: [holder.email, words.name(holder.tenantName).text, t(`statuses.${booking.status}`)].join(
        ' · ',
      ),
      leftSection: <Icon name="person" />,
      onClick: () => openBooking(booking.id),
    };
  });

  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.found'), actions: ofOthers.slice(0, mostOfEach) },
    { group: t('palette.do'), actions: [...close, ...wish] },
    { group: t('palette.pages'), actions: ofPages },
    { group: t('palette.spaces'), actions: ofSpaces },
    { group: t('nav.bookings'), actions: ofBookings },
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight
      store={store}
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      // What is found has been chosen already.
      filter={(_, all) => all}
      shortcut={null}
      nothingFound={t('palette.nothing')}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <Icon name="search" />,
        placeholder: t('palette.searchOrDo'),
        'aria-label': t('palette.searchOrDo'),
        maxLength: 200,
        // An input method confirms its words with Enter; the act is for the next one.
        onKeyDownCapture: (event) => event.nativeEvent.isComposing && event.stopPropagation(),
      }}
      onSpotlightClose={() => setQuery('')}
    />
  );
}
