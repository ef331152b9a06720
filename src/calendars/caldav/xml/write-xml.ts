import { type ClarkName, namespaces, splitName } from './names.js';

/** XML that is ready to be sent: whatever is not this is escaped. */
export class Xml {
  constructor(readonly text: string) {}
}

type Part = Xml | string | number | undefined | readonly Part[];

/** A template of XML: what is put into it is text unless it is XML itself. */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  return new Xml(strings.reduce((text, next, n) => text + textOf(parts[n - 1]) + next));
}

function textOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Xml) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(textOf).join('');
  return escaped(`${part as string | number}`);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Nothing in it has to be escaped: what most tags and paths are, of which there may be ten thousand. */
const plain = /^[ !#-%'-;=?-~]*$/;

/** Characters that XML 1.0 has no way to say are left out. */
const escaped = (text: string): string =>
  plain.test(text)
    ? text
    : text
        // oxlint-disable-next-line no-control-regex -- these are what is looked for
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
        .replace(/[&<>"\r]/g, (character) => entities[character]!);

/** An element of any name, in the namespace that it came with. */
export function element(name: ClarkName, content?: Xml): Xml {
  const { uri, local, prefix } = splitName(name);
  const [tag, declared] = prefix
    ? [`${prefix}:${local}`, '']
    : uri === ''
      ? [local, ' xmlns=""']
      : [`x:${local}`, ` xmlns:x="${escaped(uri)}"`];
  return new Xml(content?.text ? `<${tag}${declared}>${content.text}</${tag}>` : `<${tag}${declared}/>`);
}

const declarations = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** A document whose root is of WebDAV, or of what was added to it. */
export const document = (root: string, content: Xml, prefix: keyof typeof namespaces = 'd'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${prefix}:${root}${declarations}>${content.text}</${prefix}:${root}>`;
