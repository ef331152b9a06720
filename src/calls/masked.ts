const mask = '[masked]';
const secretName = /pass(word|phrase)|secret|token$|^authorization$|cookie|api_?key|credential|private_?key/i;
/** Our own secrets by their look, whatever they are called; those of webhooks and JWTs; and passwords in addresses. */
const secretText =
  /\btolo_[a-z]+_[\w-]{20,}|\bwhsec_[\w+/=-]{8,}|\beyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=:\/\/[^\s/?#@]*:)[^\s/?#@]+(?=@)/g;

/** A body as JSON, with every secret in it masked. */
export const maskedJson = (body: unknown): string =>
  JSON.stringify(body, (name, value: unknown) => {
    if (typeof value === 'string') return secretName.test(name) ? mask : maskedText(value);
    return typeof value === 'number' && secretName.test(name) ? mask : value;
  });

/** A text without what looks like a secret. */
export const maskedText = (text: string): string => text.replace(secretText, mask);

/** A query as it came, with the values masked that are secrets. */
export const maskedQuery = (query: string): string =>
  query
    .split('&')
    .map((part) => {
      const [name] = part.split('=', 1) as [string];
      return secretName.test(name) && part !== name ? `${name}=${mask}` : maskedText(part);
    })
    .join('&');
