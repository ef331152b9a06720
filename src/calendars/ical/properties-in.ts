import { type Property, readComponent, typedText } from './component.js';

/** A property of an event as text. */
export type TextProperty = Pick<Property, 'name' | 'parameters' | 'value'>;

/** All properties of the events of a calendar that we wrote ourselves. */
export const propertiesIn = (text: string): TextProperty[] =>
  readComponent(text)
    .components.filter(({ name }) => name === 'VEVENT')
    .flatMap(({ properties }) =>
      properties.map(({ name, parameters, value }) => ({ name, parameters, value: typedText(value) })),
    );
