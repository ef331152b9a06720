import { Refusal } from '../../client/src/index.js';

/** Data goes to stdout, words to stderr, so that what is piped on is data alone. */
export class Terminal {
  constructor(private readonly asJson: boolean) {}

  /** One thing: a line for people, or as it is. */
  show(thing: object, line: string): void {
    process.stdout.write(`${this.asJson ? JSON.stringify(thing) : line}\n`);
  }

  raw(text: string): void {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  say(words: string): void {
    process.stderr.write(`${words}\n`);
  }

  /** A refusal says what else could be had. */
  complain(error: unknown): void {
    const { message } = error as Error;
    const isColoured = process.stderr.isTTY && !process.env['NO_COLOR'];
    const what = error instanceof Refusal ? `${message} (${error.code})` : message;
    this.say(isColoured ? `\u001b[31m${what}\u001b[0m` : what);
    if (!(error instanceof Refusal)) return;
    if (this.asJson) this.say(JSON.stringify(error.problem));
    else for (const alternative of alternativesIn(error.problem)) this.say(`  instead: ${alternative}`);
  }
}

interface Alternative {
  space?: { code?: string };
  start?: string;
  end?: string;
  offerId?: string;
}

const alternativesIn = ({ alternatives }: Record<string, unknown>): string[] =>
  Array.isArray(alternatives)
    ? (alternatives as Alternative[]).map(
        ({ space, start, end, offerId }) =>
          `${space?.code ?? ''} ${start ?? ''} – ${end ?? ''}  tolo book --offer ${offerId ?? ''}`,
      )
    : [];
