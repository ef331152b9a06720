import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (text: string) =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** `areaM2` in TypeScript is `area_m2` in the database. */
export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, custom?: string) {
    return custom ?? snake(className);
  }

  override columnName(property: string, custom: string | undefined, prefixes: string[]) {
    return custom ?? snake([...prefixes, property].join('_'));
  }
}
