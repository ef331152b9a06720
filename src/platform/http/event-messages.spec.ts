import { comeBackAfter, message } from './event-messages.js';

describe('A message of an event stream', () => {
  it.each([
    [{ data: { a: 1 } }, 'data: {"a":1}\n\n'],
    [{ id: 'c_1-2', data: 'x' }, 'id: c_1-2\ndata: "x"\n\n'],
    [
      { id: 'c_1-2', event: 'heartbeat', data: { time: 'now' } },
      'id: c_1-2\nevent: heartbeat\ndata: {"time":"now"}\n\n',
    ],
  ])('is written as the standard says: %j', (given, written) => {
    expect(message(given)).toBe(written);
  });

  it('stays one message whatever people write', () => {
    const title = 'first\n\nid: c_0\nevent: heartbeat\r\ndata: {}';
    const written = message({ id: 'c_1', data: { title } });
    expect(written.split(/\r\n|\r|\n/)).toEqual(['id: c_1', expect.stringMatching(/^data: /), '', '']);
    expect(JSON.parse(written.split('\n')[1]!.slice('data: '.length))).toEqual({ title });
  });

  it('says when to come back', () => {
    expect(comeBackAfter(2000)).toBe('retry: 2000\n\n');
  });
});
