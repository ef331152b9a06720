import { parseArgs } from 'node:util';
import { answerOf } from '../../../client/src/index.js';
import { connect } from '../account.js';
import type { Command } from '../command.js';
import { Usage } from '../ends.js';

export const changes: Command = {
  usage: 'changes --since CURSOR|now [--types booking,space]',
  about: 'what has changed since; the last line on stderr is the cursor to go on from',
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: { since: { type: 'string' }, types: { type: 'string' } },
    });
    if (values.since === undefined) throw new Usage('Say since when: --since, with a cursor or "now".');
    const tolo = connect();
    for (let since = values.since, hasMore = true; hasMore;) {
      const page = await answerOf(
        tolo.GET('/api/v1/changes', { params: { query: { since, types: values.types } } }),
      );
      for (const change of page.data)
        terminal.show(change, [change.time, change.type, change.id, change.changed.join(',')].join('  '));
      ({ hasMore, nextCursor: since } = page);
      if (!hasMore) terminal.say(since);
    }
  },
};
