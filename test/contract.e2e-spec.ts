import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';

interface Operation {
  operationId?: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
}

const generated = async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/src/openapi.cli.js'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
};

describe('The contract', () => {
  let text: string;
  let operations: [name: string, operation: Operation][];

  beforeAll(async () => {
    text = await generated();
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method} ${path}`,
        operation,
      ]),
    );
  });

  it('is what openapi.json says; if not, run `npm run openapi` and look at what changed', () => {
    expect(text).toBe(fs.readFileSync('openapi.json', 'utf8'));
  });

  it('is OpenAPI 3.1', () => {
    expect(JSON.parse(text).openapi).toMatch(/^3\.1\./);
  });

  it('gives every operation a name of its own', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(names.filter((name) => !name)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says of every operation what it answers, and how it refuses', () => {
    const silent = operations.filter(
      ([, { responses }]) => !Object.keys(responses).some((status) => status.startsWith('2')),
    );
    const neverRefuses = operations.filter(
      ([, { responses }]) => !responses['default']?.content?.['application/problem+json'],
    );
    expect(silent.map(([name]) => name)).toEqual([]);
    expect(neverRefuses.map(([name]) => name)).toEqual([]);
  });

  it('refers to nothing that it does not define', () => {
    const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect([...new Set(referred)].filter((name) => !(name in components.schemas))).toEqual([]);
  });
});
