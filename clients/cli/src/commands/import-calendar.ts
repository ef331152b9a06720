import fs from 'node:fs';
import { answerOf, Refusal, type Schemas } from '../../../client/src/index.js';
import { connect } from '../account.js';
import { spaceIn } from '../command.js';
import { Usage } from '../ends.js';
import type { Terminal } from '../terminal.js';

type Event = Schemas['ImportedEvent'];

interface Wanted {
  space: string | undefined;
  whom: string | undefined;
  apply: boolean;
}

/** Each date as it is, or would be, booked. What is refused stays out, and the command then ends as a conflict does. */
export async function importCalendar(
  terminal: Terminal,
  file: string,
  { space, whom, apply }: Wanted,
): Promise<void> {
  if (space === undefined) throw new Usage('Say of which space these bookings are: --space 5E-312');
  const { data, counts } = await answerOf(
    connect().POST('/api/v1/spaces/{id}/calendar-import', {
      params: { path: { id: spaceIn(space) }, query: { dryRun: !apply } },
      body: { calendar: fs.readFileSync(file, 'utf8'), ...(whom !== undefined && { for: whom }) },
    }),
  );
  for (const event of data) terminal.show(event, lineOf(event));
  terminal.say(
    Object.entries(counts)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join('  '),
  );
  const refused = data.find(({ outcome }) => outcome === 'refused')?.problem;
  if (refused)
    throw new Refusal(409, { ...refused, detail: `Refused: ${counts.refused} of ${data.length}.` });
  if (!apply) terminal.say('That is what would be; --apply books it.');
}

const lineOf = ({ outcome, bookingId, start, end, uid, title, problem }: Event): string =>
  [
    outcome.padEnd(9),
    bookingId ?? '',
    start === undefined ? (uid ?? '') : `${start} – ${end}`,
    title ?? '',
    typeof problem?.['detail'] === 'string' ? problem['detail'] : '',
  ]
    .filter((part) => part !== '')
    .join('  ');
