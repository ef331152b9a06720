import { foldedLine } from './content-line.js';

/** A line of a calendar (RFC 5545 §3.1), as it was written. */
export interface Property {
  /** In capitals. */
  name: string;
  /** By their names in capitals; values that stand in a list are joined by commas. */
  parameters: ReadonlyMap<string, string>;
  /** Still escaped, where it is text. */
  value: string;
  /** All of it, on one line. */
  line: string;
}

export interface Component {
  /** In capitals. */
  name: string;
  properties: Property[];
  components: Component[];
}

/**
 * Reads a whole calendar (RFC 5545 §3.4), whatever is in it: what the lines mean is for others. The lines may end as they do
 * on any system. Throws an Error that names the line.
 */
export function readComponent(text: string): Component {
  const root: Component = { name: '', properties: [], components: [] };
  const open = [root];
  for (const line of unfolded(text)) {
    const property = propertyOf(line);
    const inside = open.at(-1)!;
    const name = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') {
      const begun = { name, properties: [], components: [] };
      inside.components.push(begun);
      open.push(begun);
    } else if (property.name === 'END') {
      if (inside === root || inside.name !== name) throw notThere(line, 'ends what has not begun');
      open.pop();
    } else if (inside === root) throw notThere(line, 'stands outside of BEGIN and END');
    else inside.properties.push(property);
  }
  if (open.length > 1) throw new Error(`its ${open.at(-1)!.name} does not end`);
  if (root.components.length !== 1) throw new Error(`it has ${root.components.length} components, not one`);
  return root.components[0]!;
}

/** The lines of a component as they came, folded and ended. */
export const componentText = ({ name, properties, components }: Component): string =>
  [
    foldedLine(`BEGIN:${name}`),
    ...properties.map(({ line }) => foldedLine(line)),
    ...components.map(componentText),
    foldedLine(`END:${name}`),
  ].join('');

/** TEXT as it was typed (RFC 5545 §3.3.11). */
export const typedText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));

/** A list of values that are no text, such as dates. */
export const listed = (value: string): string[] => value.split(',').map((each) => each.trim());

const unfolded = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');

function propertyOf(line: string): Property {
  const [name] = /^[A-Za-z0-9-]+/.exec(line) ?? [];
  if (name === undefined) throw notThere(line, 'has no name');
  const parameters = new Map<string, string>();
  let at = name.length;
  while (line[at] === ';') {
    parameter.lastIndex = at;
    const found = parameter.exec(line);
    if (!found) throw notThere(line, 'has a parameter that cannot be read');
    parameters.set(found[1]!.toUpperCase(), parameterValue(found[2]!));
    at = parameter.lastIndex;
  }
  if (line[at] !== ':') throw notThere(line, 'has no value');
  return { name: name.toUpperCase(), parameters, value: line.slice(at + 1), line };
}

/** `;NAME=value,"another"`: what holds a colon, a semicolon or a comma is quoted. */
const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

/** Without its quotes, and what stands for characters that cannot stand there read as such (RFC 6868). */
const parameterValue = (written: string): string =>
  written
    .replaceAll('"', '')
    .replace(/\^([n^'])/g, (_, character: string) => ({ n: '\n', '^': '^', "'": '"' })[character]!);

const notThere = (line: string, why: string) => new Error(`the line "${line.slice(0, 60)}" ${why}`);
