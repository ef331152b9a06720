import { useNavigate } from '@tanstack/react-router';
import { type DrawerSearch, nothing, showing } from './drawer-search';

export interface Draft {
  spaceId: string;
  start: string;
  end: string;
  people?: number;
}

/** Opens the drawer over the page that is there; Back closes it again. */
export function useDrawer() {
  const navigate = useNavigate();
  const go = (search: DrawerSearch, replace = false) =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, ...search }),
      replace,
      resetScroll: false,
    });
  return {
    openBooking: (id: string) => go(showing({ booking: id })),
    draft: ({ spaceId, start, end, people }: Draft) =>
      go(showing({ book: spaceId, start, end, party: people })),
    /** What has just been booked, in place of its draft. */
    openMade: (id: string) => go(showing({ booking: id }), true),
    /** The same draft, at another time or for more. */
    redraft: (search: DrawerSearch) => go(search, true),
    close: () => go(nothing),
  };
}
