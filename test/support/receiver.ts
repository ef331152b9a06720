import { once } from 'node:events';
import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Message {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  event: {
    id: string;
    type: string;
    subject: string;
    source: string;
    time: string;
    data: Record<string, unknown>;
  };
  at: number;
}

/** Somebody's server, to which messages are sent; a path of its own for each endpoint. */
export class Receiver {
  readonly messages: Message[] = [];
  /** How a path answers; undefined does not answer at all. Unless said, 204. */
  readonly answers = new Map<string, (message: Message) => number | undefined>();

  private constructor(
    private readonly server: http.Server,
    readonly origin: string,
  ) {}

  static async open(): Promise<Receiver> {
    const server = http.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const path = request.url!;
        const message: Message = {
          path,
          headers: request.headers,
          body,
          event: JSON.parse(body) as Message['event'],
          at: Date.now(),
        };
        receiver.messages.push(message);
        const answer = receiver.answers.get(path);
        const status = answer ? answer(message) : 204;
        if (status !== undefined) response.writeHead(status).end();
      });
    });
    return receiver;
  }

  at(path: string): Message[] {
    return this.messages.filter((message) => message.path === path);
  }

  async until(path: string, enough: (messages: Message[]) => boolean): Promise<Message[]> {
    for (let tries = 0; tries < 1500 && !enough(this.at(path)); tries++) await sleep(20);
    if (!enough(this.at(path))) throw new Error(`Only this arrived: ${JSON.stringify(this.at(path))}`);
    return this.at(path);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
