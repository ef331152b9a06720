import addressparser from 'nodemailer/lib/addressparser';

/** One part of a message that is no multipart itself. */
export interface Part {
  /** In small letters, such as `text/calendar`. */
  type: string;
  parameters: ReadonlyMap<string, string>;
  isAttached: boolean;
  content: Buffer;
}

/** A message (RFC 5322, RFC 2045) as far as it matters here. */
export interface Message {
  /** By names in small letters; of each all values, unfolded. */
  headers: ReadonlyMap<string, readonly string[]>;
  parts: readonly Part[];
}

/** It cannot be read, or is not worth it. */
export class NotAMessage extends Error {}

const most = { headerOctets: 65_536, headers: 500, depth: 6, parts: 50 };

/** Reads a message in one pass, whatever is in it; what is nested or split for no good reason is refused. */
export function readMessage(raw: Buffer): Message {
  const [headers, body] = splitHead(raw);
  const parts: Part[] = [];
  collect(headers, body, parts, 0);
  return { headers, parts };
}

/** The one value of a header; undefined where there is none, or several that may say different things. */
export function onlyHeader({ headers }: Pick<Message, 'headers'>, name: string): string | undefined {
  const values = headers.get(name) ?? [];
  return values.length === 1 ? values[0] : undefined;
}

/** Who wrote it: one address in small letters. Several, or none, are nobody. */
export function authorOf(message: Message): string | undefined {
  const from = onlyHeader(message, 'from');
  if (from === undefined || from.length > 1000) return undefined;
  const found = addressparser(from, { flatten: true });
  const [only, ...more] = found;
  return more.length === 0 && only?.address?.includes('@') ? only.address.toLowerCase() : undefined;
}

/** A part as text, in the charset that it names. */
export function textOf({ content, parameters }: Part): string {
  const charset = parameters.get('charset') ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(content);
  } catch {
    throw new NotAMessage('Its characters cannot be read.');
  }
}

function collect(headers: Message['headers'], body: Buffer, parts: Part[], depth: number): void {
  if (depth > most.depth) throw new NotAMessage('Its parts are nested too deeply.');
  const { type, parameters } = typeIn(headers.get('content-type')?.[0]);
  if (type.startsWith('multipart/')) {
    const boundary = parameters.get('boundary') ?? '';
    if (boundary === '' || boundary.length > 70)
      throw new NotAMessage('It does not say where its parts end.');
    for (const piece of piecesOf(body, boundary)) collect(...splitHead(piece), parts, depth + 1);
    return;
  }
  if (parts.length === most.parts) throw new NotAMessage('It has too many parts.');
  const disposition = headers.get('content-disposition')?.[0] ?? '';
  parts.push({
    type,
    parameters,
    isAttached: /^\s*attachment/i.test(disposition),
    content: decoded(body, headers.get('content-transfer-encoding')?.[0]),
  });
}

/** Headers, and what comes behind the first empty line. */
function splitHead(raw: Buffer): [headers: Map<string, string[]>, body: Buffer] {
  const [end, next] = endOfHead(raw);
  if (end > most.headerOctets) throw new NotAMessage('Its headers are too long.');
  const headers = new Map<string, string[]>();
  const lines = raw
    .toString('utf8', 0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  if (lines.length > most.headers) throw new NotAMessage('It has too many headers.');
  for (const line of lines) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value!.trim()]);
  }
  return [headers, raw.subarray(next)];
}

function endOfHead(raw: Buffer): [end: number, next: number] {
  if (raw[0] === 0x0a) return [0, 1];
  if (raw[0] === 0x0d && raw[1] === 0x0a) return [0, 2];
  const [crlf, lf] = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')];
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return [crlf, crlf + 4];
  return lf >= 0 ? [lf, lf + 2] : [raw.length, raw.length];
}

/** What stands between the lines that a boundary makes (RFC 2046 §5.1.1). */
function piecesOf(body: Buffer, boundary: string): Buffer[] {
  const pieces: Buffer[] = [];
  const mark = `--${boundary}`;
  let from: number | undefined;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const behind = at + mark.length;
    const isLast = body.toString('latin1', behind, behind + 2) === '--';
    const lineEnd = body.indexOf(0x0a, behind);
    const rest = body.toString('latin1', behind, lineEnd < 0 ? body.length : lineEnd);
    if (!isLast && rest.trim() !== '') continue;
    if (from !== undefined) {
      const end = body[at - 2] === 0x0d ? at - 2 : at - 1;
      pieces.push(body.subarray(from, Math.max(from, end)));
      if (pieces.length > most.parts) throw new NotAMessage('It has too many parts.');
    }
    if (isLast || lineEnd < 0) return pieces;
    from = lineEnd + 1;
  }
  if (from !== undefined) pieces.push(body.subarray(from));
  return pieces;
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  switch (encoding?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .toString('latin1')
          .replace(/[ \t]+(?=\r?\n|$)/g, '')
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
        'latin1',
      );
    default:
      return body;
  }
}

/** A Content-Type (RFC 2045 §5.1). */
function typeIn(value = 'text/plain'): { type: string; parameters: Map<string, string> } {
  const [type = ''] = value.split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name, quotedValue, plain] of value
    .slice(0, 2000)
    .matchAll(/;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g))
    parameters.set(name!.toLowerCase(), quotedValue?.replace(/\\(.)/g, '$1') ?? plain!);
  return { type: type.trim().toLowerCase(), parameters };
}
