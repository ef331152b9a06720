import { componentText, listed, readComponent, typedText } from './component.js';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const first = (...lines: string[]) => readComponent(calendar(...lines)).properties[0]!;

describe('A calendar', () => {
  it('is components in components, each with its lines', () => {
    const read = readComponent(
      calendar('VERSION:2.0', 'begin:vevent', 'UID:1', 'BEGIN:VALARM', 'END:VALARM', 'End:VEvent'),
    );
    expect(read).toMatchObject({
      name: 'VCALENDAR',
      properties: [{ name: 'VERSION', value: '2.0' }],
      components: [
        {
          name: 'VEVENT',
          properties: [{ name: 'UID', value: '1' }],
          components: [{ name: 'VALARM', properties: [], components: [] }],
        },
      ],
    });
  });

  it('is written as it was read', () => {
    const text = calendar(
      'x-thing;A="b:c";d=e:f;g',
      'BEGIN:VEVENT',
      `SUMMARY:${'預訂'.repeat(40)}`,
      'END:VEVENT',
    );
    const again = componentText(readComponent(text));
    expect(again.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(readComponent(again)).toEqual(readComponent(text));
    expect(again).toContain('x-thing;A="b:c";d=e:f;g\r\n');
  });

  it.each([
    ['as the standard says', '\r\n'],
    ['as they do on other systems', '\n'],
  ])('has lines that end %s, and are folded', (_, end) => {
    const text = ['\uFEFFBEGIN:VCALENDAR', 'SUM', ' MARY:a', ' b', '\tc', '', 'END:VCALENDAR', ''].join(end);
    expect(readComponent(text).properties).toMatchObject([{ name: 'SUMMARY', value: 'abc' }]);
  });

  it.each<[string, string, Record<string, string>, string]>([
    ['none', 'UID:a:b;c', {}, 'a:b;c'],
    ['one', 'DTSTART;tzid=Asia/Hong_Kong:20301201T060000', { TZID: 'Asia/Hong_Kong' }, '20301201T060000'],
    ['a quoted one', 'A;TZID="(UTC+08:00) Hong Kong; x":1', { TZID: '(UTC+08:00) Hong Kong; x' }, '1'],
    ['several', 'A;B=1;C=2,"3,4":5', { B: '1', C: '2,3,4' }, '5'],
    ['an empty one', 'A;B=:1', { B: '' }, '1'],
    ['one with characters that stand for others', "A;CN=^'x^'^^n^n:1", { CN: '"x"^n\n' }, '1'],
  ])('has lines with parameters: %s', (_, line, parameters, value) => {
    const read = first(line);
    expect([Object.fromEntries(read.parameters), read.value]).toEqual([parameters, value]);
  });

  it.each([
    ['a line without a name', calendar(':x'), 'has no name'],
    ['a line without a value', calendar('SUMMARY'), 'has no value'],
    ['a parameter without a value', calendar('A;B:1'), 'a parameter that cannot be read'],
    ['a quote that does not end', calendar('A;B="c:1'), 'has no value'],
    ['an end of something else', calendar('BEGIN:VEVENT', 'END:VTODO', 'END:VEVENT'), 'has not begun'],
    ['an end of nothing', `END:VCALENDAR`, 'has not begun'],
    ['no end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT', 'its VCALENDAR does not end'],
    ['a line outside', 'SUMMARY:x', 'outside'],
    ['nothing', '', '0 components'],
    ['two calendars', calendar() + calendar(), '2 components'],
  ])('with %s is none', (_, text, why) => {
    expect(() => readComponent(text)).toThrow(why);
  });
});

it.each([
  ['a\\, b\\; c\\\\ d', 'a, b; c\\ d'],
  ['a\\nb\\Nc', 'a\nb\nc'],
  ['\\\\n', '\\n'],
  ['a\\x', 'a\\x'],
])('Text that is written %s was typed as %j', (written, typed) => {
  expect(typedText(written)).toBe(typed);
});

it('A list of dates is told apart by commas', () => {
  expect(listed('20301201, 20301202')).toEqual(['20301201', '20301202']);
});
