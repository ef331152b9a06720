import { columnOf, nearestColumn } from './columns.js';
import { decoded } from './decoded.js';
import { numbersIn } from './numbers.js';
import { recordsOf } from './records.js';
import { Vocabulary } from './vocabularies.js';

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const cellsOf = async (text: string, size = 7) => {
  let delimiter = '';
  const pieces = decoded(inPieces(Buffer.from(text), size), undefined, () => {});
  const records = await all(recordsOf(pieces, (found) => (delimiter = found)));
  return { delimiter, rows: records.map(({ row, cells }) => [row, ...cells]) };
};

describe('Text', () => {
  /** 濕實驗室 and 湿实验室, as each encoding has them. */
  const wetLab = {
    big5: Buffer.from('c0e3b9eac5e7abc7', 'hex'),
    gb18030: Buffer.from('caaacab5d1e9cad2', 'hex'),
  };

  it.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from('濕實驗室'), 'utf-8', '濕實驗室'],
    ['UTF-8 with a mark', Buffer.from('\ufeffcode'), 'utf-8', 'code'],
    ['ASCII', Buffer.from('code'), 'utf-8', 'code'],
    ['Big5', wetLab.big5, 'big5', '濕實驗室'],
    ['GB18030', wetLab.gb18030, 'gb18030', '湿实验室'],
  ])('in %s is known and read, in whatever pieces it comes', async (_, bytes, encoding, text) => {
    for (const size of [1, 2, 3, 1000]) {
      let heard = '';
      const pieces = decoded(inPieces(bytes, size), undefined, (found) => (heard = found));
      expect((await all(pieces)).join('')).toBe(text);
      expect(heard).toBe(encoding);
    }
  });

  it('that begins in ASCII is still known by what follows', async () => {
    const bytes = Buffer.concat([Buffer.from('code,name\r\n'.repeat(1000)), wetLab.big5]);
    expect((await all(decoded(inPieces(bytes, 500), undefined, () => {}))).join('')).toContain('濕實驗室');
  });

  it('is read as it is said to be', async () => {
    const said = (charset: string) => all(decoded(inPieces(wetLab.big5, 3), charset, () => {}));
    expect((await said('Big5')).join('')).toBe('濕實驗室');
    await expect(said('utf-8')).rejects.toMatchObject({ code: 'import-invalid' });
    await expect(said('latin9')).rejects.toMatchObject({ code: 'unsupported-media-type' });
  });
});

describe('The rows of a table', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('are parted by %s', async (_, sign) => {
    const text = `a${sign}"b${sign}\r\n""c"${sign}d\r\n1${sign}2${sign}"3,4;5\t6"\r\n`;
    expect(await cellsOf(text)).toEqual({
      delimiter: sign,
      rows: [
        [1, 'a', `b${sign}\r\n"c`, 'd'],
        [2, '1', '2', '3,4;5\t6'],
      ],
    });
  });

  it('are counted as a spreadsheet does, those that are blank too', async () => {
    expect((await cellsOf('a,b\n\n,\n1,2')).rows).toEqual([
      [1, 'a', 'b'],
      [4, '1', '2'],
    ]);
  });

  it.each(['a,b\n"1,2', 'a,b\n1"x,2', `a\n"${'x'.repeat(300_000)}"`])(
    'that are none are refused',
    async (text) => {
      await expect(cellsOf(text, 10_000)).rejects.toMatchObject({ code: 'import-invalid' });
    },
  );
});

describe('A number', () => {
  it.each<[string, number[]]>([
    ['12', [12]],
    ['12.5', [12.5]],
    ['12,5', [12.5]],
    ['1,200', [1200]],
    ['1,200.50', [1200.5]],
    ['1.200', [1200, 1.2]],
    ['0.125', [0.125]],
    ['12.5 m²', [12.5]],
    ['１２', [12]],
    ['38 sqm', [38]],
    ['1.2.3', []],
    ['many', []],
    ['', []],
  ])('"%s" is %j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
});

describe('A header', () => {
  it.each([
    ['code', 'code'],
    ['Area (m²)', 'area_m2'],
    ['areaM2', 'area_m2'],
    ['Name_EN', 'name_en'],
    ['樓層', 'floor'],
    ['楼层', 'floor'],
    ['繁體中文名稱', 'name_zh_hant'],
    ['Parent code', 'part_of'],
    ['Colour', undefined],
  ])('"%s" is %s', (header, column) => expect(columnOf(header)).toBe(column));

  it('that is none may have meant one', () => {
    expect(nearestColumn('capcity')).toBe('capacity');
    expect(nearestColumn('Remarks of the landlord')).toBeUndefined();
  });
});

describe('A word', () => {
  const amenities = new Vocabulary([
    ['fume_hood', { en: 'Fume hood', zhHant: '抽氣櫃' }],
    ['fume__hood', { en: 'Another' }],
  ]);
  it.each([
    ['fume_hood', 'fume_hood'],
    ['fume__hood', 'fume__hood'],
    ['抽氣櫃', 'fume_hood'],
    ['ANOTHER', 'fume__hood'],
    ['hood', undefined],
  ])('%s means', (word, code) => expect(amenities.codeOf(word)).toBe(code));
});
