const mask = '[masked]';
const secretName = /pass(word|phrase)|secret|token$|^authorization$|cookie|api_?key|credential|private_?key/i;
/** Our own secrets by their look, whatever they are called; those of webhooks and JWTs; and passwords in addresses. */
const secretText =
  /\btolo_[a-z]+_[\w-]{20,}|\bwhsec_[\w+/=-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=:\/\/[^\s/?#@]*:)[^\s/?#@]+(?=@)/g;

/** What every secret has in it; most bodies have none of it, and are not gone through. */
const suspicious =
  /pass|secret|token|authorization|cookie|api_?key|credential|private_?key|tolo_|whsec_|eyJ|:\/\//i;

/** A body as JSON, with every secret in it masked. */
export function maskedJson(body: unknown): string {
  const json = JSON.stringify(body);
  if (!suspicious.test(json)) return json;
  return JSON.stringify(body, (name, value: unknown) => {
    if (typeof value === 'string') return secretName.test(name) ? mask : maskedText(value);
    return typeof value === 'number' && secretName.test(name) ? mask : value;
  });
}

/** A text without what looks like a secret. */
export const maskedText = (text: string): string =>
  suspicious.test(text) ? text.replace(secretText, mask) : text;

/** A query as it came, with the values masked that are secrets. */
export const maskedQuery = (query: string): string =>
  query
    .split('&')
    .map((part) => {
      const [name] = part.split('=', 1) as [string];
      return secretName.test(name) && part !== name ? `${name}=${mask}` : maskedText(part);
    })
    .join('&');
