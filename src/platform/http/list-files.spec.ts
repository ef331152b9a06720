import { formatIn } from './list-files.js';

describe('A list is given as', () => {
  it.each<[string, string | undefined]>([
    ['text/csv', 'csv'],
    ['Text/CSV; charset=utf-8', 'csv'],
    ['application/x-ndjson', 'ndjson'],
    ['text/csv, */*;q=0.1', 'csv'],
    ['text/csv, application/json', 'csv'],
    ['application/json, text/csv', undefined],
    ['text/csv;q=0.5, application/json', undefined],
    ['text/csv;q=0.5, application/x-ndjson;q=0.9', 'ndjson'],
    ['application/json, text/plain, */*', undefined],
    ['text/csv;q=0', undefined],
    ['text/csv;q=nonsense', undefined],
    ['text/html, text/csv', 'csv'],
    ['*/*', undefined],
    ['', undefined],
  ])('%s says', (accept, format) => expect(formatIn(accept)).toBe(format));
});
