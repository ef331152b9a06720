import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { at, Campus, type Person, type Space } from './support/campus.js';
import { Receiver } from './support/receiver.js';

interface Ended {
  code: number | null;
  out: string;
  words: string;
}

const binary = path.resolve('dist/clients/cli/src/tolo.js');

describe('The command tolo', () => {
  let campus: Campus;
  let ann: Person;
  let room: Space;
  let home: string;

  beforeAll(async () => {
    campus = await Campus.open({ env: { WEBHOOK_ALLOW: 'http://127.0.0.1:*' } });
    ann = await campus.person({ roles: ['tenant_admin'] });
    room = await campus.space();
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'tolo-cli-'));
  });
  afterAll(async () => {
    fs.rmSync(home, { recursive: true, force: true });
    await campus.close();
  });

  const start = (args: string[], env: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [binary, ...args], {
      env: {
        PATH: process.env.PATH,
        XDG_CONFIG_HOME: home,
        TOLO_TIME_ZONE: 'Asia/Hong_Kong',
        ...env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const tolo = async (args: string[], { env = {}, input = '' } = {}): Promise<Ended> => {
    const child = start(args, env);
    const ended = { out: '', words: '' };
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (ended.words += text));
    child.stdin!.on('error', () => {}).end(input);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...ended };
  };
  const json = async (args: string[]) => {
    const { code, out, words } = await tolo([...args, '--json']);
    expect({ code, words: code === 0 ? '' : words }).toEqual({ code: 0, words: '' });
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, never> & { id: string });
  };
  const local = (time: string) => time.slice(0, 16);

  it('tells how it is used, and that it was not understood', async () => {
    const [help, unknown, option, wanting] = await Promise.all([
      tolo(['--help']),
      tolo(['fly']),
      tolo(['book', '--nonsense']),
      tolo(['book', '1E-1']),
    ]);
    expect([help.code, unknown.code, option.code, wanting.code]).toEqual([0, 2, 2, 2]);
    expect(help.out).toContain('tolo bookings cancel ID');
    expect([unknown.out, unknown.words]).toEqual(['', expect.stringContaining('fly')]);
  });

  it('completes its words in the shell', async () => {
    const [bash, zsh, fish, other] = await Promise.all(
      ['bash', 'zsh', 'fish', 'csh'].map((shell) => tolo(['completion', shell])),
    );
    expect([bash!.code, zsh!.code, fish!.code, other!.code]).toEqual([0, 0, 0, 2]);
    const completed = async (...words: string[]) => {
      const typed = `COMP_WORDS=(tolo ${words.join(' ')} ''); COMP_CWORD=${words.length + 1}; _tolo; echo "\${COMPREPLY[@]}"`;
      const child = spawn('bash', ['-c', `${bash!.out}\n${typed}`]);
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      await once(child, 'close');
      return out.trim().split(' ');
    };
    expect(await completed()).toEqual(expect.arrayContaining(['login', 'bookings', 'completion']));
    expect(await completed('bookings')).toEqual(['list', 'move', 'extend', 'cancel']);
    expect(await completed('bookings', 'move')).toEqual(expect.arrayContaining(['--start', '--dry-run']));
    expect(await completed('bookings', 'list')).toEqual(expect.arrayContaining(['--for', 'booked_by_me']));
    expect(await completed('completion')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
    expect(zsh!.out).toMatch(/^#compdef tolo\n/);
    expect(fish!.out).toContain(
      "complete -c tolo -n '__fish_seen_subcommand_from bookings; and __fish_seen_subcommand_from move' -l start",
    );
  });

  it('signs in, and keeps it where nobody else can read it', async () => {
    const given = ['login', '--url', campus.server.url, '--email', ann.user.email];
    const [wrong, nowhere] = await Promise.all([
      tolo(given, { input: 'not the password\n' }),
      tolo(['login', '--email', 'x@test.example']),
    ]);
    expect([wrong.code, nowhere.code]).toEqual([3, 2]);
    const { code, out } = await tolo(given, { input: 'a long password\n' });
    expect([code, out.trim()]).toEqual([0, ann.user.email]);
    const file = path.join(home, 'tolo', 'account.json');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect((await tolo(['bookings', 'list'], { env: { TOLO_TOKEN: 'wrong' } })).code).toBe(3);
  });

  it('finds, books, lists, moves, extends and cancels', async () => {
    const [from, to] = [at(2, '10:00'), at(2, '11:00')];
    const when = ['--start', local(from), '--end', local(to)];
    const [offer] = (await json(['find', room.code, ...when])) as unknown as [{ offerId: string }];
    const rehearsed = await json(['book', '--offer', offer.offerId, '--dry-run']);
    const [booking] = await json(['book', '--offer', offer.offerId, '--title', 'Review']);
    expect(rehearsed[0]).toMatchObject({ status: 'confirmed' });
    expect(booking).toMatchObject({ title: 'Review', start: from, status: 'confirmed' });
    const { id } = booking!;

    const taken = await tolo(['book', room.code, ...when]);
    expect(taken).toMatchObject({ code: 5, out: '' });
    expect(taken.words).toContain('slot-taken');
    expect(taken.words).toMatch(/instead: .*tolo book --offer/);

    expect(await json(['bookings', 'list'])).toMatchObject([{ id }]);
    const plain = await tolo(['bookings', 'list']);
    expect(plain.out).toMatch(new RegExp(`^${id} +confirmed +${room.code} `));
    const [moved] = await json(['bookings', 'move', id, '--start', local(at(2, '14:00'))]);
    expect(moved).toMatchObject({ start: at(2, '14:00'), end: at(2, '15:00') });
    const [longer] = await json(['bookings', 'extend', id, '--minutes', '30']);
    expect(longer).toMatchObject({ end: at(2, '15:30') });

    const asked = await tolo(['bookings', 'cancel', id, '--json']);
    expect([asked.code, JSON.parse(asked.out).status]).toEqual([2, 'cancelled']);
    expect((await ann.get(`/bookings/${id}`)).body.status).toBe('confirmed');
    expect(await json(['bookings', 'cancel', id, '--yes', '--reason', 'Rain'])).toMatchObject([
      { status: 'cancelled', cancelReason: 'Rain' },
    ]);
  });

  it('finds by the words of the search field, and says how they were understood', async () => {
    const date = at(6, '14:00').slice(0, 10);
    const typed = `meeting room on ${date} 14:00-15:00`;
    const { code, out, words } = await tolo(['find', typed, '--no-input']);
    expect([code, words]).toEqual([
      0,
      expect.stringMatching(`^meeting_room, for 1, ${date} 14:00–15:00: \\d+ free`),
    ]);
    expect(out).toContain(`${room.code} Space ${room.code} ${at(6, '14:00')} – ${at(6, '15:00')}  off_`);
    const [, offer] = out.split('\n', 1)[0]!.split('  ');
    expect(await json(['book', '--offer', offer!, '--dry-run'])).toMatchObject([{ start: at(6, '14:00') }]);
    const [nothing, half, kind] = await Promise.all([
      tolo(['find']),
      tolo(['find', 'room', '--start', local(at(6, '14:00'))]),
      tolo(['find', typed, '--kind', 'lab']),
    ]);
    expect([nothing.code, half.code, kind.code, kind.out]).toEqual([2, 2, 0, '']);
  });

  it('ends by a code of its own where it is to wait: too many requests', async () => {
    const busy = createServer((_request, answer) => {
      answer.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '30' });
      answer.end(JSON.stringify({ status: 429, code: 'rate-limited', detail: 'Try again in 30 s.' }));
    });
    await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
    const { port } = busy.address() as AddressInfo;
    try {
      const ended = await tolo(['api', 'GET', '/me'], { env: { TOLO_URL: `http://127.0.0.1:${port}` } });
      expect(ended).toMatchObject({ code: 7, words: expect.stringContaining('Try again in 30 s.') });
    } finally {
      busy.close();
    }
  });

  it('ends as it went: not found, conflict, not valid', async () => {
    const [missing, backwards, invalid, minutes] = await Promise.all([
      tolo(['bookings', 'cancel', 'bkg_01h2xcejqtf2nbrexx3vqjhp41', '--yes']),
      tolo(['book', room.code, '--start', local(at(3, '11:00')), '--end', local(at(3, '10:00'))]),
      tolo(['api', 'POST', '/bookings', '--data', '{"titel": "x"}', '--json']),
      tolo(['bookings', 'extend', 'bkg_x', '--minutes', 'many']),
    ]);
    expect([missing.code, backwards.code, invalid.code, minutes.code]).toEqual([4, 6, 6, 2]);
    expect(JSON.parse(invalid.words.trim().split('\n').at(-1)!)).toMatchObject({ code: 'unknown-field' });
    expect((await tolo(['api', 'GET', '/me'], { env: { TOLO_URL: 'http://127.0.0.1:1' } })).code).toBe(1);
  });

  it('follows what changes, from where it left off', async () => {
    await campus.settled();
    const { words } = await tolo(['changes', '--since', 'now']);
    const { id } = (await ann.book(room, at(4, '10:00'), at(4, '11:00'))).body;
    await campus.settled();
    const changes = await json(['changes', '--since', words.trim(), '--types', 'booking']);
    expect(changes).toMatchObject([{ type: 'booking.created', id }]);
    expect((await tolo(['changes', '--since', 'c_zzzzzz-0'])).code).toBe(5);
  });

  it('asks any route, and destroys nothing without a yes', async () => {
    const { out } = await tolo(['api', 'get', '/me']);
    expect(JSON.parse(out)).toMatchObject({ email: ann.user.email });
    const { id } = (await ann.post('/feeds', { what: 'mine' })).body;
    expect((await tolo(['api', 'DELETE', `/feeds/${id}`])).code).toBe(2);
    expect((await ann.get('/feeds')).body.data).toHaveLength(1);
    expect((await tolo(['api', 'DELETE', `/feeds/${id}`, '--yes'])).code).toBe(0);
    expect((await ann.get('/feeds')).body.data).toHaveLength(0);
    expect((await tolo(['api', 'FETCH', '/me'])).code).toBe(2);
  });

  it('receives webhooks, verifies them, hands them on, and leaves nothing behind', async () => {
    const receiver = await Receiver.open();
    const child = start([
      'webhooks',
      'listen',
      '--forward-to',
      `${receiver.origin.replace('http://', '')}/hooks`,
      '--types',
      'booking',
      '--json',
    ]);
    const heard = { out: '', words: '' };
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (heard.out += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (heard.words += text));
    try {
      for (let tries = 0; tries < 1500 && !heard.words.includes('Listening'); tries++) await sleep(20);
      const address = /Listening at (\S+)/.exec(heard.words)![1]!;
      const { id } = (await ann.book(room, at(5, '10:00'), at(5, '11:00'))).body;
      const [message] = await receiver.until('/hooks', ({ length }) => length >= 1);
      expect(message!.event).toMatchObject({ type: 'booking.created', subject: id });
      expect(message!.headers['webhook-signature']).toMatch(/^v1,/);

      const forged = await fetch(address, {
        method: 'POST',
        headers: {
          'webhook-id': 'evt_1',
          'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
          'webhook-signature': new Webhook(Buffer.alloc(32), { format: 'raw' }).sign(
            'evt_1',
            new Date(),
            '{}',
          ),
        },
        body: '{}',
      });
      expect([forged.status, receiver.at('/hooks').length]).toEqual([401, 1]);
      for (let tries = 0; tries < 1500 && !heard.out.includes('\n'); tries++) await sleep(20);
      expect(JSON.parse(heard.out)).toMatchObject({ subject: id });

      child.kill('SIGINT');
      const [code] = (await once(child, 'close')) as [number | null];
      expect(code).toBe(0);
      expect((await ann.get('/webhook-endpoints')).body.data).toEqual([]);
    } finally {
      child.kill('SIGKILL');
      receiver.close();
    }
  });

  it('closes a floor for those who run the campus: shown first, done only when they say so', async () => {
    const env = { TOLO_URL: campus.server.url, TOLO_TOKEN: campus.admin.token };
    const times = ['--from', `${local(at(40, '08:00'))}`, '--to', `${local(at(40, '20:00'))}`];
    await ann.book(room, at(40, '09:00'), at(40, '10:00'));

    const shown = await tolo(['close', '1E/1F', ...times, '--dry-run', '--json'], { env });
    expect({ code: shown.code, words: shown.words }).toEqual({ code: 0, words: '' });
    expect(JSON.parse(shown.out).impact).toMatchObject({ bookings: 1, people: 1 });
    expect((await tolo(['close', '1E/1F', ...times], { env })).code).toBe(2);
    expect((await campus.admin.get('/closures')).body.data).toEqual([]);

    const done = await tolo(['close', '1E/1F', ...times, '--reason', 'Chiller works', '--yes'], { env });
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('1 bookings of 1 people') });
    expect((await ann.book(room, at(40, '12:00'), at(40, '13:00'))).body.code).toBe('space-closed');
  });

  it('imports a table of spaces: checked without a trace, written when they say so', async () => {
    const env = { TOLO_URL: campus.server.url, TOLO_TOKEN: campus.admin.token };
    const [good, bad] = ['spaces.csv', 'bad.csv'].map((name) => path.join(home, name)) as [string, string];
    const head = 'code,kind,building,floor,name_en,area_m2,capacity';
    const one = (code: string, kind: string) => `${code},${kind},1E,1/F,"=Lab, ""${code}""",3,4`;
    fs.writeFileSync(good, `${head}\r\n${one('CLI-1', 'lab')}\r\n`);
    fs.writeFileSync(bad, `${head}\r\n${one('CLI-2', 'labb')}\r\n${one('CLI-3', 'lab')}\r\n`);
    const statusOf = async (code: string) => (await campus.admin.get(`/spaces/code:${code}`)).status;

    const checked = await tolo(['import', good], { env });
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^imp_\w+ {2}checked {2}create 1 /),
    });
    expect(await statusOf('CLI-1')).toBe(404);
    const applied = await tolo(['import', good, '--apply', '--json'], { env });
    expect(applied.code).toBe(0);
    const states = applied.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { state: string }).state);
    expect(states).toEqual(['checked', 'applied']);
    expect(await statusOf('CLI-1')).toBe(200);

    const held = await tolo(['import', bad, '--apply'], { env });
    expect(held).toMatchObject({
      code: 6,
      words: expect.stringContaining('row 2, kind: There is no kind "labb"'),
    });
    expect(await statusOf('CLI-3')).toBe(404);
    expect((await tolo(['import', bad, '--apply', '--skip-errors'], { env })).code).toBe(0);
    expect([await statusOf('CLI-2'), await statusOf('CLI-3')]).toEqual([404, 200]);

    const [stranger, missing, nothing] = await Promise.all([
      tolo(['import', good], { env: { ...env, TOLO_TOKEN: ann.token } }),
      tolo(['import', path.join(home, 'no.csv')], { env }),
      tolo(['import'], { env }),
    ]);
    expect([stranger.code, missing.code, nothing.code]).toEqual([3, 2, 2]);
  });

  it('imports a calendar with the bookings of a space: shown first, booked when they say so', async () => {
    const file = path.join(home, 'lab.ics');
    const event = (uid: string, time: string) =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${uid}\r\nDTSTART:${utc(at(7, time))}\r\nDURATION:PT1H\r\nEND:VEVENT\r\n`;
    const utc = (time: string) => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
    const write = (...events: string[]) =>
      fs.writeFileSync(
        file,
        `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${events.join('')}END:VCALENDAR\r\n`,
      );
    write(event('Prep', '10:00'));
    const given = ['import', file, '--space', room.code];
    expect((await tolo(['import', file])).code).toBe(2);
    const shown = await tolo(given);
    expect(shown).toMatchObject({ code: 0, words: expect.stringContaining('created 1') });
    expect(await json([...given, '--apply'])).toMatchObject([{ outcome: 'created', start: at(7, '10:00') }]);
    expect(await json(given)).toMatchObject([{ outcome: 'unchanged' }]);

    write(event('Prep', '10:00'), event('Clash', '10:30'));
    const held = await tolo([...given, '--apply']);
    expect(held).toMatchObject({ code: 5, words: expect.stringContaining('Refused: 1 of 2. (slot-taken)') });
    expect(held.out).toMatch(/^unchanged {2}bkg_\w+ .*\nrefused .*Clash/);
  });
});
