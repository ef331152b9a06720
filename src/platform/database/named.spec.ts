import { namesFor } from './named.js';

describe('The names of statements', () => {
  it('are the same for the same text, and no more than so many', () => {
    const nameOf = namesFor('list', 2);
    expect(['a', 'b', 'a', 'c', 'b', 'c'].map(nameOf)).toEqual([
      'list-1',
      'list-2',
      'list-1',
      undefined,
      'list-2',
      undefined,
    ]);
  });
});
