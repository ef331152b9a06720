import fs from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';
import { listFilesOf } from './list-files.js';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  properties?: Record<string, Schema>;
}

const document = JSON.parse(fs.readFileSync('openapi.json', 'utf8')) as OpenAPIObject;

/** Answers that are nothing but a list: what else they have says of when it is, or where it goes on. */
function lists(): string[] {
  const schemas = document.components!.schemas as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, { get }]) => {
    const answer = (get?.responses['200'] as { content?: Record<string, { schema?: Schema }> } | undefined)
      ?.content?.['application/json']?.schema;
    const name = (answer?.$ref ?? answer?.allOf?.[0]?.$ref)?.split('/').at(-1);
    const { data, cells } = (name !== undefined && schemas[name]?.properties) || {};
    return [data, cells].some((field) => field?.type === 'array')
      ? [path.replaceAll(/\{(\w+)\}/g, ':$1')]
      : [];
  });
}

describe('Every list of the contract', () => {
  const files = listFilesOf(document);

  it('is a file, too, with a column for each thing that it says', () => {
    expect(lists().length).toBeGreaterThan(50);
    expect([...files.keys()].toSorted()).toEqual(lists().toSorted());
    for (const { columns } of files.values()) expect(new Set(columns).size).toBe(columns.length);
    expect([...files.values()].filter(({ columns }) => columns.length === 0)).toEqual([]);
  });

  it('that comes in pages is read to its end', () => {
    const paged = ['/spaces', '/bookings', '/tenants', '/imports/:id/rows', '/closures/:id/plan'];
    expect(paged.map((path) => files.get(`/api/v1${path}`)!.next)).toEqual(paged.map(() => 'cursor'));
    expect(files.get('/api/v1/changes')!.next).toBe('since');
    expect(files.get('/api/v1/insights/utilisation')!.next).toBeUndefined();
  });
});
