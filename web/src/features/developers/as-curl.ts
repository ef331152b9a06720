import type { Call } from './calls';

type Sent = Pick<Call, 'method' | 'path' | 'query' | 'headers' | 'body'>;

/** For bash: whatever is in it stays one word, and nothing in it is done. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The same call for a terminal, with `$token` for the token; a key of its own, so that it is done and not answered again. */
export function asCurl({ method, path, query, headers, body }: Sent, origin: string): string {
  const { contentType, ifMatch, ifNoneMatch, idempotencyKey } = headers;
  return [
    `curl -sS${method === 'GET' ? '' : ` -X ${method}`} ${quoted(`${origin}${path}${query === null ? '' : `?${query}`}`)}`,
    `-H "Authorization: Bearer $token"`,
    contentType !== undefined && body !== null && `-H ${quoted(`Content-Type: ${contentType}`)}`,
    ifMatch !== undefined && `-H ${quoted(`If-Match: ${ifMatch}`)}`,
    ifNoneMatch !== undefined && `-H ${quoted(`If-None-Match: ${ifNoneMatch}`)}`,
    idempotencyKey !== undefined && `-H "Idempotency-Key: $(uuidgen)"`,
    body !== null && `--data-raw ${quoted(body)}`,
  ]
    .filter((part) => part !== false)
    .join(' \\\n  ');
}
