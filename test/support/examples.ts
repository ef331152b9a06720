import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A fenced block of a Markdown page. */
interface Block {
  language: string;
  /** What follows the language, such as `norun`. */
  mark: string;
  text: string;
  line: number;
}

/** What a reader types, and the blocks right below it that show what comes out. */
export interface Example {
  script: Block;
  shown: Block[];
  runs: boolean;
  /** It may take a moment until it shows what it should: a reader would look again. */
  eventually: boolean;
}

/** The bash blocks of a page; `norun` behind the language leaves one to the reader. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  let isBelow = false;
  for (const part of partsOf(markdown)) {
    if (typeof part === 'string') {
      if (part.trim()) isBelow = false;
    } else if (part.language === 'bash') {
      examples.push({
        script: part,
        shown: [],
        runs: part.mark !== 'norun',
        eventually: part.mark === 'eventually',
      });
      isBelow = true;
    } else if (isBelow) {
      examples.at(-1)!.shown.push(part);
    }
  }
  return examples;
}

function partsOf(markdown: string): (string | Block)[] {
  const parts: (string | Block)[] = [];
  let open: Block | undefined;
  markdown.split('\n').forEach((text, n) => {
    const fence = /^```(\w*) *(.*)$/.exec(text);
    if (open && text === '```') open = undefined;
    else if (open) open.text += `${text}\n`;
    else if (fence) parts.push((open = { language: fence[1]!, mark: fence[2]!, text: '', line: n + 1 }));
    else parts.push(text);
  });
  return parts;
}

/** What is wrong with an output, by the blocks that show it; undefined where it is as shown. `…` stands for anything. */
export function differenceOf(output: string, shown: readonly Block[]): string | undefined {
  let rest = output;
  for (const block of shown) {
    if (block.language === 'json') {
      const json = nextJson(rest);
      if (!json) return `line ${block.line}: no JSON came out, but:\n${rest}`;
      const wrong = differenceOfValue(json.value, shownJson(block.text), '');
      if (wrong) return `line ${block.line}: ${wrong}`;
      rest = json.rest;
    } else {
      const lines = linesAfter(rest, block.text);
      if (lines === undefined)
        return `line ${block.line}: what came out lacks these lines in this order:\n${block.text}\nIt was:\n${rest}`;
      rest = lines;
    }
  }
  return undefined;
}

/** What follows the shown lines, which must come in this order; others may lie between them. */
function linesAfter(output: string, shown: string): string | undefined {
  const lines = output.split('\n');
  for (const line of shown.split('\n').filter((text) => text.trim())) {
    const pattern = patternOf(line.trim());
    const found = lines.findIndex((text) => pattern.test(text.trim()));
    if (found === -1) return undefined;
    lines.splice(0, found + 1);
  }
  return lines.join('\n');
}

const patternOf = (shown: string) => new RegExp(`^${shown.split('…').map(literally).join('.*')}$`, 'u');
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The JSON value that a text begins with. */
function nextJson(text: string): { value: unknown; rest: string } | undefined {
  const start = /^\s*/.exec(text)![0].length;
  for (let end = start; end < text.length; end++) {
    if (!'}]'.includes(text[end]!)) continue;
    try {
      return { value: JSON.parse(text.slice(start, end + 1)), rest: text.slice(end + 1) };
    } catch {
      // goes on to the next bracket
    }
  }
  return undefined;
}

/** JSON as a page shows it: a bare `…` stands for a value, for further members or for further elements. */
function shownJson(text: string): unknown {
  const quoted = text.replace(/"(?:[^"\\]|\\.)*"|…/g, (token) => (token === '…' ? '"…"' : token));
  const members = quoted.replace(/([,{])\s*"…"(?=\s*})/g, (_, before: string) => (before === '{' ? '{' : ''));
  return JSON.parse(members);
}

function differenceOfValue(actual: unknown, shown: unknown, at: string): string | undefined {
  if (typeof shown === 'string' && shown.includes('…')) {
    return shown === '…' || (typeof actual === 'string' && patternOf(shown).test(actual))
      ? undefined
      : differs(actual, shown, at);
  }
  if (Array.isArray(shown))
    return Array.isArray(actual) ? differenceOfArrays(actual, shown, at) : differs(actual, shown, at);
  if (typeof shown === 'object' && shown !== null) {
    if (typeof actual !== 'object' || actual === null) return differs(actual, shown, at);
    return firstOf(Object.entries(shown), ([key, value]) =>
      differenceOfValue((actual as Record<string, unknown>)[key], value, `${at}/${key}`),
    );
  }
  return actual === shown ? undefined : differs(actual, shown, at);
}

function differenceOfArrays(actual: unknown[], shown: unknown[], at: string): string | undefined {
  const more = shown.at(-1) === '…';
  const elements = more ? shown.slice(0, -1) : shown;
  if (!more && actual.length !== elements.length) return differs(actual, shown, at);
  return firstOf(elements, (element, n) => differenceOfValue(actual[n], element, `${at}/${n}`));
}

const differs = (actual: unknown, shown: unknown, at: string) =>
  `${at || 'the answer'} is ${JSON.stringify(actual)}, shown is ${JSON.stringify(shown)}`;

function firstOf<T>(
  items: readonly T[],
  work: (item: T, n: number) => string | undefined,
): string | undefined {
  for (const [n, item] of items.entries()) {
    const found = work(item, n);
    if (found) return found;
  }
  return undefined;
}

/** One bash, as a reader has one open: what an example sets, the next can use. It ends at the first command that fails. */
export class Terminal {
  private output = '';
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tolo-examples-'));

  private constructor(private readonly bash: ChildProcess) {
    for (const stream of [bash.stdout, bash.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    bash.stdin?.on('error', () => {});
    bash.stdin?.write('set -euo pipefail\n');
  }

  static open(env: Record<string, string>): Terminal {
    const reach = `${path.dirname(process.execPath)}:${process.env.PATH}`;
    return new Terminal(
      spawn('bash', ['--noprofile', '--norc'], {
        env: { ...process.env, ...env, PATH: reach },
        stdio: 'pipe',
      }),
    );
  }

  /** Runs a script and answers what it wrote. */
  async run(script: string): Promise<string> {
    const end = `end of ${randomUUID()}`;
    const file = path.join(this.folder, 'example.sh');
    fs.writeFileSync(file, script);
    this.output = '';
    this.bash.stdin?.write(`source '${file}' </dev/null\nprintf '\\n%s\\n' '${end}'\n`);
    while (!this.output.includes(end)) {
      if (this.bash.exitCode !== null || this.bash.signalCode !== null)
        throw new Error(`A command failed:\n${script}\n${this.output}`);
      await sleep(20);
    }
    return this.output.slice(0, this.output.indexOf(end)).trimEnd();
  }

  close(): void {
    this.bash.kill();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
