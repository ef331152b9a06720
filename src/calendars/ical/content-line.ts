const longestLine = 75;

/** A property with its parameters, folded and ended (RFC 5545 §3.1): no line has more than 75 octets, and no character is cut. */
export const contentLine = (property: string, value: string): string => foldedLine(`${property}:${value}`);

/** A line as it is, folded and ended. */
export function foldedLine(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return `${line}\r\n`;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longestLine) {
      parts.push(part);
      part = '';
      // The space that begins a folded line counts.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}

/** TEXT (RFC 5545 §3.3.11): whatever was typed stays within its value. Control characters are not allowed there and are left out. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');

/**
 * The value of a parameter (RFC 5545 §3.2), quoted. Quotation marks and line breaks cannot be written there; `^` stands for
 * itself as RFC 6868 has it, and a backslash, which some programs read as the beginning of a line break, becomes a slash.
 */
export const quoted = (text: string): string =>
  `"${text
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .replaceAll('"', "'")
    .replaceAll('\\', '/')
    .replaceAll('^', '^^')
    .trim()}"`;
