import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './campus.js';

interface Message {
  id?: string;
  event: string;
  data: Record<string, unknown>;
}

/** An open stream as a browser reads it: what has arrived so far, and where it would go on from. */
export class EventStream {
  readonly messages: Message[] = [];
  lastId: string | undefined;
  isOver = false;

  private constructor(
    readonly response: Response,
    private readonly ending: AbortController,
  ) {
    void this.read().catch(() => (this.isOver = true));
  }

  static async open(
    url: string,
    person: Pick<Person, 'token'>,
    {
      path = '/events/stream',
      query = '',
      headers = {},
    }: { path?: string; query?: string; headers?: Record<string, string> } = {},
  ): Promise<EventStream> {
    const ending = new AbortController();
    const response = await fetch(`${url}/api/v1${path}${query}`, {
      headers: {
        authorization: `Bearer ${person.token}`,
        accept: 'text/event-stream',
        'accept-encoding': 'gzip, br',
        ...headers,
      },
      signal: ending.signal,
    });
    return new EventStream(response, ending);
  }

  /** The changes alone, without heartbeats. */
  get changes(): Record<string, unknown>[] {
    return this.messages.filter(({ event }) => event === 'message').map(({ data }) => data);
  }

  async until(enough: (stream: EventStream) => boolean): Promise<this> {
    for (let tries = 0; tries < 1500 && !enough(this); tries++) await sleep(20);
    if (!enough(this)) throw new Error(`The stream has only: ${JSON.stringify(this.messages)}`);
    return this;
  }

  close(): void {
    this.ending.abort();
  }

  private async read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of this.response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) this.take(block);
    }
    this.isOver = true;
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
    );
    const id = fields.get('id');
    if (id) this.lastId = id;
    const data = fields.get('data');
    if (data === undefined) return;
    this.messages.push({
      ...(id && { id }),
      event: fields.get('event') ?? 'message',
      data: JSON.parse(data) as Record<string, unknown>,
    });
  }
}
