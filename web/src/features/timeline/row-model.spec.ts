import { rowModel } from './row-model';

const groups = [
  { key: 'a', rows: 2 },
  { key: 'b', rows: 0 },
  { key: 'c', rows: 3 },
];

describe('The lines of the timeline', () => {
  it('are a heading for each group and the rows below it', () => {
    const model = rowModel(groups, new Set());
    const places = Array.from({ length: model.count }, (_, line) => model.placeAt(line));
    expect(places).toEqual([
      { kind: 'group', group: 0 },
      { kind: 'row', group: 0, index: 0 },
      { kind: 'row', group: 0, index: 1 },
      { kind: 'group', group: 1 },
      { kind: 'group', group: 2 },
      { kind: 'row', group: 2, index: 2 },
      { kind: 'row', group: 2, index: 3 },
      { kind: 'row', group: 2, index: 4 },
    ]);
  });

  it('leave out the rows of a closed group, whose numbers stay', () => {
    const model = rowModel(groups, new Set(['a']));
    expect(model.count).toBe(6);
    expect([model.isOpen(0), model.isOpen(2)]).toEqual([false, true]);
    expect(model.placeAt(3)).toEqual({ kind: 'row', group: 2, index: 2 });
    expect([0, 1, 2, 4].map((index) => model.lineOf(index))).toEqual([0, 0, 3, 5]);
  });

  it('find their way back among thousands', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ key: `${n}`, rows: 40 }));
    const model = rowModel(many, new Set(['7', '150']));
    for (const index of [0, 39, 40, 5999, 6040, 11_999]) {
      const place = model.placeAt(model.lineOf(index));
      expect(place).toEqual({ kind: 'row', group: Math.floor(index / 40), index });
    }
  });
});
