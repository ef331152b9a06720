import { parseArgs } from 'node:util';
import { answerOf } from '../../../client/src/index.js';
import { connect } from '../account.js';
import { type Command, timeZone } from '../command.js';
import { Usage } from '../ends.js';

export const close: Command = {
  usage: 'close FLOOR --from TIME --to TIME [--reason TEXT] [--dry-run | --yes]',
  about:
    'close a floor, such as 5E/3F, and move those who have booked there; without --yes it only shows what would be',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        reason: { type: 'string' },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    });
    const [floor] = positionals;
    if (floor === undefined) throw new Usage('Say which floor: 5E/3F, or its id.');
    if (!values.from || !values.to) throw new Usage('Say when: --from and --to.');
    const isRehearsal = values['dry-run'] === true || values.yes !== true;
    const tolo = connect();
    const drafted = await answerOf(
      tolo.POST('/api/v1/closures', {
        params: { query: { dryRun: isRehearsal } },
        headers: { 'Idempotency-Key': crypto.randomUUID() },
        body: {
          scope: { floor },
          start: values.from,
          end: values.to,
          timeZone: timeZone(),
          reason: { code: 'maintenance', text: { en: values.reason ?? 'Maintenance' } },
        },
      }),
    );
    const { impact, plan } = drafted;
    const told = `${impact.bookings} bookings of ${impact.people} people: ${plan.move} move, ${plan.ask} choose, ${plan.cancel} find nothing`;
    terminal.show(drafted, `${isRehearsal ? floor : drafted.id}  ${drafted.start} – ${drafted.end}  ${told}`);
    if (values['dry-run']) return;
    if (isRehearsal) throw new Usage('That is what would be. Nothing was done; say --yes to do it.');
    await answerOf(
      tolo.POST('/api/v1/closures/{id}/publish', {
        params: { path: { id: drafted.id } },
        headers: { 'If-Match': `"v${drafted.version}"` },
        body: {},
      }),
    );
    terminal.say('Closed, and everybody told.');
  },
};
