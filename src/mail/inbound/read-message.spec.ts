import MailComposer from 'nodemailer/lib/mail-composer';
import { authorOf, NotAMessage, onlyHeader, readMessage, textOf } from './read-message.js';

const written = async (mail: object): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    new MailComposer(mail).compile().build((error: Error | null, raw: Buffer) => {
      if (error) reject(error);
      else resolve(raw);
    });
  });
const message = (...lines: string[]) => readMessage(Buffer.from(lines.join('\r\n')));

describe('A message', () => {
  it('that another library wrote is read part by part', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nSUMMARY:茶, “tea”\r\nEND:VCALENDAR\r\n';
    const raw = await written({
      from: '"Lee, Ann" <Ann@Elsewhere.example>',
      to: 'room@spaces.example',
      subject: 'Tea for two, and a subject that is so long that it does not fit into one line of a header',
      text: 'Tè = thé\n'.repeat(20),
      html: '<p>Tea</p>',
      icalEvent: { method: 'REQUEST', content: calendar },
    });
    const read = readMessage(raw);
    expect(authorOf(read)).toBe('ann@elsewhere.example');
    expect(onlyHeader(read, 'subject')).toContain('one line of a header');
    expect(read.parts.map(({ type, isAttached }) => [type, isAttached])).toEqual([
      ['text/plain', false],
      ['text/html', false],
      ['text/calendar', false],
      ['application/ics', true],
    ]);
    expect(textOf(read.parts[0]!).replaceAll('\r\n', '\n')).toBe('Tè = thé\n'.repeat(20));
    expect(textOf(read.parts[2]!)).toBe(calendar);
    expect(read.parts[2]!.parameters.get('method')).toBe('REQUEST');
  });

  it('of one part is that part, in the charset that it names', () => {
    const read = readMessage(
      Buffer.concat([
        Buffer.from('Content-Type: text/calendar; charset="big5"; method=REPLY\n\n'),
        Buffer.from([0xaf, 0xf9]),
      ]),
    );
    expect(textOf(read.parts[0]!)).toBe('茶');
  });

  it.each([
    ['several', ['From: a@b.example, c@d.example']],
    ['two headers', ['From: a@b.example', 'From: c@d.example']],
    ['none', ['To: a@b.example']],
    ['no address', ['From: Ann']],
    ['a group', ['From: all: a@b.example, c@d.example;']],
  ])('whose author is %s is from nobody', (_, headers) => {
    expect(authorOf(message(...headers, '', ''))).toBeUndefined();
  });

  it('ends its parts at their own boundary alone', () => {
    const { parts } = message(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      'before',
      '--b',
      '',
      'one --b',
      '--bc',
      '--b ',
      'Content-Type: text/calendar',
      '',
      'two',
      '--b--',
      'after',
    );
    expect(parts.map(({ content }) => content.toString())).toEqual(['one --b\r\n--bc', 'two']);
  });

  it.each([
    ['is nested without end', `${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(200)}`],
    ['has thousands of parts', `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(5000)}`],
    ['has thousands of headers', `${'A: b\n'.repeat(20_000)}\nx`],
    ['has one endless header', `A: ${'b'.repeat(100_000)}\n\nx`],
    ['does not say where its parts end', 'Content-Type: multipart/mixed\n\nx'],
  ])('that %s is refused, and cheaply', (_, text) => {
    const began = performance.now();
    expect(() => readMessage(Buffer.from(text))).toThrow(NotAMessage);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it.each([
    ['nothing', ''],
    ['no body', 'A: b'],
    ['zeros', '\0'.repeat(1000)],
    ['colons', ':'.repeat(50_000)],
    ['boundaries', `Content-Type: multipart/mixed; boundary=b\n\n${'--b'.repeat(200_000)}`],
    ['parameters', `Content-Type: text/plain${'; a="'.repeat(10_000)}\n\nx`],
    ['encoded words', `From: ${'=?utf-8?Q?'.repeat(5000)}\n\nx`],
  ])('of %s keeps nobody busy', (_, text) => {
    const began = performance.now();
    const read = readMessage(Buffer.from(text));
    expect(authorOf(read)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
