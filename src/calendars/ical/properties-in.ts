import ICAL from 'ical.js';

/** A property of an event as text. */
export interface TextProperty {
  name: string;
  parameters: ReadonlyMap<string, string>;
  value: string;
}

type JProperty = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];
type JComponent = [name: string, properties: JProperty[], components: JComponent[]];

/** All properties of the events of a calendar that we wrote ourselves. */
export function propertiesIn(text: string): TextProperty[] {
  const [, , components] = ICAL.parse(text) as unknown as JComponent;
  return components
    .filter(([name]) => name === 'vevent')
    .flatMap(([, properties]) =>
      properties.map(([name, parameters, , ...values]) => ({
        name: name.toUpperCase(),
        parameters: new Map(
          Object.entries(parameters).map(([key, value]) => [key.toUpperCase(), [value].flat().join(',')]),
        ),
        // Of a rule there is no text; nobody looks for one.
        value: values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(','),
      })),
    );
}
