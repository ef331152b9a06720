import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { answerOf, createToloClient } from '../../../client/src/index.js';
import { keep, urlOr } from '../account.js';
import type { Command } from '../command.js';
import { Usage } from '../ends.js';

export const login: Command = {
  usage: 'login --url URL (--email EMAIL | --token TOKEN)',
  about: 'sign in and keep it; the password comes from TOLO_PASSWORD or from stdin',
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: { url: { type: 'string' }, email: { type: 'string' }, token: { type: 'string' } },
    });
    const url = urlOr(values.url);
    const token = values.token ?? (await signIn(url, values.email));
    const me = await answerOf(createToloClient({ url, token }).GET('/api/v1/me'));
    keep({ url, token });
    terminal.show(me, me.email);
    terminal.say(`Signed in to ${url}.`);
  },
};

async function signIn(url: string, email: string | undefined): Promise<string> {
  if (email === undefined) throw new Usage('Say who you are: --email or --token.');
  const password = process.env['TOLO_PASSWORD'] ?? (await lineOfInput());
  return (await answerOf(createToloClient({ url }).POST('/api/v1/sessions', { body: { email, password } })))
    .token;
}

async function lineOfInput(): Promise<string> {
  if (process.stdin.isTTY) throw new Usage('Set TOLO_PASSWORD, or send the password to stdin.');
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Usage('No password came from stdin.');
}
