import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Refusal } from '../../../client/src/index.js';
import { account } from '../account.js';
import type { Command } from '../command.js';
import { Usage } from '../ends.js';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export const api: Command = {
  usage: 'api METHOD PATH [--data JSON] [--if-match ETAG] [--dry-run] [--yes]',
  about: 'ask any route, such as: api GET /spaces?limit=5; DELETE needs --yes',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        'if-match': { type: 'string' },
        'dry-run': { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    });
    const method = positionals[0]?.toUpperCase();
    const path = positionals[1];
    if (!method || !methods.includes(method) || !path?.startsWith('/'))
      throw new Usage('Say METHOD and PATH, such as: api GET /spaces');
    const needsYes = method === 'DELETE' && !values.yes;
    const { url, token } = account();
    const address = new URL(`${url.replace(/\/$/, '')}${path.startsWith('/api/') ? '' : '/api/v1'}${path}`);
    if (values['dry-run'] || needsYes) address.searchParams.set('dryRun', 'true');
    const response = await fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(values['if-match'] && { 'if-match': values['if-match'] }),
        ...(values.data !== undefined && { 'content-type': 'application/json' }),
      },
      ...(values.data !== undefined && { body: values.data }),
    });
    const text = await response.text();
    if (!response.ok) throw new Refusal(response.status, problemIn(text));
    if (text) terminal.raw(text);
    if (needsYes) throw new Usage('That is what would be. Nothing was done; say --yes to do it.');
  },
};

function problemIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}
