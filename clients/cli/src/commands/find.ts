import { parseArgs } from 'node:util';
import { answerOf, everyOne, type Schemas, type ToloClient } from '../../../client/src/index.js';
import { contextOf } from '../../../wish/src/context.js';
import { parseWish } from '../../../wish/src/parse.js';
import { bodyOf, isFlexible, type Kind, type Wish, wholeWish } from '../../../wish/src/wish.js';
import { connect } from '../account.js';
import { type Command, numberIn, timeZone } from '../command.js';
import { Usage } from '../ends.js';

export const find: Command = {
  usage: 'find [WORDS] [--start TIME --end TIME] [--kind KIND] [--people N] [--limit N]',
  about: 'what is free, such as: find "fume hood 4 next tue pm"; each line ends with an offer to book',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        start: { type: 'string' },
        end: { type: 'string' },
        kind: { type: 'string' },
        people: { type: 'string' },
        limit: { type: 'string' },
      },
    });
    const { start, end } = values;
    if ((start === undefined) !== (end === undefined)) throw new Usage('Say both, --start and --end.');
    if (positionals.length === 0 && start === undefined)
      throw new Usage('Say what or when, such as: tolo find "room for 6 tomorrow 14-15"');
    const tolo = connect();
    const { wish, zone } = await understood(tolo, positionals.join(' '), {
      ...(values.kind && { kind: values.kind as Kind }),
      ...(values.people && { people: numberIn('--people', values.people) }),
    });
    const times = start === undefined || end === undefined ? undefined : { start, end, timeZone: timeZone() };
    const body: Schemas['SearchBody'] = {
      ...bodyOf(wish, { timeZone: zone }),
      ...(times && { when: times }),
      ...(values.limit && { limit: numberIn('--limit', values.limit) }),
    };
    const { offers, free } = await answerOf(tolo.POST('/api/v1/availability/search', { body }));
    for (const offer of offers)
      terminal.show(
        offer,
        [offer.space.code, offer.space.name['en'] ?? '', offer.start, '–', offer.end, '', offer.offerId].join(
          ' ',
        ),
      );
    terminal.say(`${saidOf(wish, times)}: ${free} free.`);
  },
};

/** By the grammar of the search field, so that the same words mean the same here. What the options say wins. */
async function understood(
  tolo: ToloClient,
  typed: string,
  said: Partial<Wish>,
): Promise<{ wish: Wish; zone: string }> {
  const [campuses, kinds, amenities, buildings, floors] = await Promise.all([
    answerOf(tolo.GET('/api/v1/campuses')),
    answerOf(tolo.GET('/api/v1/space-kinds')),
    answerOf(tolo.GET('/api/v1/amenities')),
    answerOf(tolo.GET('/api/v1/buildings')),
    floorsOf(tolo),
  ]);
  const campus = campuses.data[0]!;
  const catalogue = {
    campus,
    kinds: kinds.data,
    amenities: amenities.data,
    buildings: buildings.data,
    floors,
  };
  const context = await contextOf(typed, catalogue, async (code) => {
    const query = { q: code, limit: 50 };
    return (await answerOf(tolo.GET('/api/v1/spaces', { params: { query } }))).data;
  });
  const params = { ...parseWish(typed, context), ...said };
  return {
    // Who says nothing of what means anything.
    wish: { ...wholeWish(params, context.next), kind: params.kind },
    zone: campus.timeZone,
  };
}

async function floorsOf(tolo: ToloClient): Promise<Schemas['FloorShown'][]> {
  const floors: Schemas['FloorShown'][] = [];
  const page = (cursor?: string) =>
    answerOf(tolo.GET('/api/v1/floors', { params: { query: { limit: 200, cursor } } }));
  for await (const floor of everyOne(page)) floors.push(floor);
  return floors;
}

/** What was understood, so that nobody books what they did not mean. */
function saidOf(wish: Wish, times: { start: string; end: string } | undefined): string {
  const { kind, people, space, near, text, floor, in: building } = wish;
  return [
    kind,
    ...wish.with,
    space,
    building,
    floor,
    near && `near ${near}`,
    text && `"${text}"`,
    `for ${people}`,
    times ? `${times.start} – ${times.end}` : `${wish.date} ${wish.from}–${wish.to}`,
    !times && isFlexible(wish) && `${wish.for} minutes of it`,
  ]
    .filter(Boolean)
    .join(', ');
}
