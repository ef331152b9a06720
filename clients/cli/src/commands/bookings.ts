import { parseArgs } from 'node:util';
import { answerOf, everyOne, type Schemas } from '../../../client/src/index.js';
import { connect } from '../account.js';
import { type Command, numberIn, spaceIn, timeZone } from '../command.js';
import { Usage } from '../ends.js';
import type { Terminal } from '../terminal.js';

type Booking = Schemas['BookingView'];

const lineOf = ({ id, status, space, spaceId, start, end, title }: Booking) =>
  [id, status.padEnd(10), space?.code ?? spaceId, `${start} – ${end}`, title ?? ''].join('  ').trimEnd();

const showBooking = (terminal: Terminal, booking: Booking) => terminal.show(booking, lineOf(booking));

export const book: Command = {
  usage:
    'book (SPACE --start TIME --end TIME | --offer OFFER) [--title T] [--people N] [--for WHOM] [--dry-run]',
  about: 'book a space, by its code or id',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        start: { type: 'string' },
        end: { type: 'string' },
        offer: { type: 'string' },
        title: { type: 'string' },
        people: { type: 'string' },
        for: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
    const [space] = positionals;
    if (!values.offer && !(space && values.start && values.end))
      throw new Usage('Say what and when: SPACE, --start and --end; or --offer.');
    const booking = await answerOf(
      connect().POST('/api/v1/bookings', {
        params: { query: { dryRun: values['dry-run'] } },
        body: {
          ...(values.offer
            ? { offerId: values.offer }
            : { spaceId: spaceIn(space!), start: values.start, end: values.end, timeZone: timeZone() }),
          ...(values.title !== undefined && { title: values.title }),
          ...(values.people && { people: numberIn('--people', values.people) }),
          ...(values.for && { for: values.for }),
        },
      }),
    );
    showBooking(terminal, booking);
  },
};

export const list: Command = {
  usage: 'bookings list [--for me|booked_by_me|attending|tenant|campus] [--status S,…] [--all]',
  about: 'bookings to come; --all has those that are over, too',
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: { for: { type: 'string' }, status: { type: 'string' }, all: { type: 'boolean' } },
    });
    const tolo = connect();
    const bookings = everyOne((cursor) =>
      answerOf(
        tolo.GET('/api/v1/bookings', {
          params: {
            query: {
              for: values.for as 'me' | undefined,
              status: values.status,
              ...(!values.all && { endsAfter: 'now' }),
              limit: 200,
              cursor,
            },
          },
        }),
      ),
    );
    for await (const booking of bookings) showBooking(terminal, booking);
  },
};

export const move: Command = {
  usage: 'bookings move ID [--start TIME] [--end TIME] [--space SPACE] [--title T] [--dry-run]',
  about: 'move a booking; a start alone keeps its length',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        start: { type: 'string' },
        end: { type: 'string' },
        space: { type: 'string' },
        title: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
    const id = idIn(positionals);
    const { start, end, space, title } = values;
    if ([start, end, space, title].every((value) => value === undefined))
      throw new Usage('Say what to change: --start, --end, --space or --title.');
    const booking = await answerOf(
      connect().PATCH('/api/v1/bookings/{id}', {
        params: { path: { id }, query: { dryRun: values['dry-run'] } },
        headers: { 'if-match': '*' },
        body: {
          start,
          end,
          title,
          ...(space && { spaceId: spaceIn(space) }),
          ...((start ?? end) && { timeZone: timeZone() }),
        },
      }),
    );
    showBooking(terminal, booking);
  },
};

export const extend: Command = {
  usage: 'bookings extend ID (--minutes N | --until TIME) [--dry-run]',
  about: 'go on for longer',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { minutes: { type: 'string' }, until: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    });
    const id = idIn(positionals);
    if ((values.minutes === undefined) === (values.until === undefined))
      throw new Usage('Say by how much or until when: --minutes or --until.');
    const booking = await answerOf(
      connect().POST('/api/v1/bookings/{id}/extend', {
        params: { path: { id }, query: { dryRun: values['dry-run'] } },
        body: values.until
          ? { until: values.until, timeZone: timeZone() }
          : { minutes: numberIn('--minutes', values.minutes!) },
      }),
    );
    showBooking(terminal, booking);
  },
};

export const cancel: Command = {
  usage: 'bookings cancel ID [--reason R] --yes',
  about: 'give the space back; without --yes it only shows what would be',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { reason: { type: 'string' }, yes: { type: 'boolean' } },
    });
    const id = idIn(positionals);
    const booking = await answerOf(
      connect().POST('/api/v1/bookings/{id}/cancel', {
        params: { path: { id }, query: { dryRun: !values.yes } },
        body: { reason: values.reason },
      }),
    );
    showBooking(terminal, booking);
    if (!values.yes) throw new Usage('That is what would be. Nothing was done; say --yes to do it.');
  },
};

function idIn([id]: string[]): string {
  if (id === undefined) throw new Usage('Say which booking: its bkg_… id.');
  return id;
}
