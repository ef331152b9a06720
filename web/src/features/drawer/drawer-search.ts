/** What the drawer shows stands in the address of any page: a booking, or the draft of one. */
export interface DrawerSearch {
  /** The booking that is shown. */
  booking?: string;
  /** The space that is about to be booked. */
  book?: string;
  start?: string;
  end?: string;
  /** For how many: `people` is a field of the pages below. */
  party?: number;
}

const isId = /^[\w:.-]{1,100}$/;
const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(Z|[+-]\d\d:\d\d)?$/;

/** Of an address only what makes sense. What does not is undefined and not left out: the router would hand on the text itself. */
export function readDrawer(raw: Record<string, unknown>): DrawerSearch {
  const text = (key: string, pattern: RegExp) =>
    // The plus of an offset is a blank to whoever has not escaped it.
    typeof raw[key] === 'string' && pattern.test(raw[key].replace(' ', '+'))
      ? raw[key].replace(' ', '+')
      : undefined;
  const party = Number(raw['party']);
  return {
    booking: text('booking', isId),
    book: text('book', isId),
    start: text('start', isTime),
    end: text('end', isTime),
    party: Number.isInteger(party) && party >= 1 && party <= 10_000 ? party : undefined,
  };
}

export const nothing: DrawerSearch = {
  booking: undefined,
  book: undefined,
  start: undefined,
  end: undefined,
  party: undefined,
};

/** Nothing of what it showed before stays. */
export const showing = (search: DrawerSearch): DrawerSearch => ({ ...nothing, ...search });
