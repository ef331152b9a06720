import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { answerOf } from '../../../client/src/index.js';
import { connect } from '../account.js';
import type { Command } from '../command.js';
import { Usage } from '../ends.js';
import type { Terminal } from '../terminal.js';

const mostBytes = 1_000_000;

export const listen: Command = {
  usage: 'webhooks listen --forward-to URL [--types T,…] [--port N] [--public-url URL]',
  about: 'receive messages here while it runs, verify them, and hand them on; Ctrl-C ends it',
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: {
        'forward-to': { type: 'string' },
        types: { type: 'string' },
        port: { type: 'string' },
        'public-url': { type: 'string' },
      },
    });
    const target = addressIn(values['forward-to']);
    const tolo = connect();
    const server = http.createServer().listen(Number(values.port ?? 0), '127.0.0.1');
    await once(server, 'listening');
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      const endpoint = await answerOf(
        tolo.POST('/api/v1/webhook-endpoints', {
          body: {
            url: values['public-url'] ?? here,
            types: values.types?.split(',') ?? [],
            description: 'tolo webhooks listen',
          },
        }),
      );
      const webhook = new Webhook(endpoint.secret);
      server.on('request', (request, response) => {
        void forward(request, webhook, target, terminal).then((status) => response.writeHead(status).end());
      });
      terminal.say(`Listening at ${endpoint.url} for ${target}`);
      await interrupted();
      await answerOf(
        tolo.DELETE('/api/v1/webhook-endpoints/{id}', { params: { path: { id: endpoint.id } } }),
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};

/** `localhost:8787` as well as `http://localhost:8787/`. */
function addressIn(text = ''): string {
  const address = /^https?:/i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) throw new Usage('Say where to: --forward-to localhost:8787');
  return address;
}

/** Answers what the target did, so that what it does not take is sent again. */
async function forward(
  request: IncomingMessage,
  webhook: Webhook,
  target: string,
  terminal: Terminal,
): Promise<number> {
  const body = await bodyOf(request);
  const headers = request.headers as Record<string, string>;
  let event: { id: string; type: string; subject: string };
  try {
    event = webhook.verify(body, headers) as typeof event;
  } catch {
    terminal.say('A message came whose signature is wrong; it was not handed on.');
    return 401;
  }
  const kept = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const status = await fetch(target, {
    method: 'POST',
    headers: Object.fromEntries(kept.map((name) => [name, headers[name] ?? ''])),
    body,
  }).then(
    (answer) => answer.status,
    () => 502,
  );
  terminal.show(event, [event.type, event.subject, event.id, status].join('  '));
  return status;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > mostBytes) request.destroy();
  }
  return text;
}

const interrupted = () =>
  Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal as NodeJS.Signals)));
