import { at, Campus, type Person, type Space } from './support/campus.js';
import { type Arrived, Mailbox } from './support/mailbox.js';
import { onlyHeader } from '../src/mail/inbound/read-message.js';
import { calendarOf, written } from './support/outbox.js';
import { Receiver } from './support/receiver.js';
import { admin, startProcess } from './support/server.js';

const domain = 'mail.tolo.example';

describe('By mail', () => {
  let campus: Campus;
  let mailbox: Mailbox;
  let room: Space;
  let env: Record<string, string>;
  let slots = 0;
  let addresses = 0;

  beforeAll(async () => {
    mailbox = await Mailbox.open();
    env = {
      SMTP_URL: mailbox.url,
      MAIL_FROM: `tolo@${domain}`,
      MAIL_DOMAIN: domain,
      PUBLIC_URL: 'http://spaces.tolo.example',
      WEBHOOK_ALLOW: 'http://127.0.0.1:*',
    };
    campus = await Campus.open({ env });
    room = await campus.space({ capacity: 20 });
  });
  afterAll(async () => {
    await campus.close();
    await mailbox.stop();
  });

  /** Somebody who wants invitations. */
  const invited = async (tenantId?: string): Promise<Person> => {
    const person = await campus.person({ ...(tenantId !== undefined && { tenantId }) });
    expect((await person.patch('/me', { invitations: true })).body.invitations).toBe(true);
    return person;
  };
  const elsewhere = () => `guest-${++addresses}@elsewhere.example`;
  /** The next free hour of the room. */
  const slot = (): [string, string] => {
    const n = slots++;
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    return [at(2 + Math.floor(n / 8), clock(9 + (n % 8))), at(2 + Math.floor(n / 8), clock(10 + (n % 8)))];
  };
  const booked = async (
    person: Person,
    more: object = {},
  ): Promise<{ id: string; start: string; end: string }> => {
    const { status, body } = await person.book(room, ...slot(), { title: 'Budget', ...more });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const sequence = ({ event }: Arrived) => event!.getFirstPropertyValue('sequence');
  const uid = ({ event }: Arrived) => event!.getFirstPropertyValue('uid');
  const organizer = ({ event }: Arrived) =>
    String(event!.getFirstPropertyValue('organizer')).replace('mailto:', '');
  const attendees = ({ event }: Arrived) =>
    event!.getAllProperties('attendee').map((one) => String(one.getFirstValue()));
  /** Waits until all that has happened so far has been read for mails, and tells how many there are. */
  const counted = async (address: string, expected = 0): Promise<number> => {
    // Mails go out side by side, so the one to the witness may be there first.
    await mailbox.until(address, expected);
    const witness = elsewhere();
    await booked(await invited(), { attendees: [{ email: witness }] });
    await mailbox.until(witness, 1);
    return mailbox.of(address).length;
  };

  describe('an invitation', () => {
    it('goes to whom it is booked for and to those who come, follows each change, and is called back', async () => {
      const mei = await invited();
      const guest = elsewhere();
      const { id, start } = await booked(mei, {
        purpose: 'All of it',
        attendees: [{ email: guest, name: 'Ann Lee' }],
      });
      const [own] = await mailbox.until(mei.user.email, 1);
      const [theirs] = await mailbox.until(guest, 1);
      expect(own).toMatchObject({ method: 'REQUEST', subject: 'Invitation: Budget' });
      expect(theirs).toMatchObject({ method: 'REQUEST', subject: 'Invitation: Budget' });
      expect(uid(theirs!)).toBe(`${id}@tolo`);
      expect(sequence(theirs!)).toBe(0);
      const times = theirs!.event!.getFirstPropertyValue('dtstart');
      expect(String(times)).toBe(start.slice(0, 19));
      expect(theirs!.raw).toContain('TZID:Asia/Hong_Kong');
      expect(organizer(theirs!)).toMatch(new RegExp(`^reply\\+b[0-9a-z]{46}@${domain}$`));
      expect(theirs!.message.parts.map(({ type }) => type)).toEqual([
        'text/plain',
        'text/calendar',
        'application/ics',
      ]);
      expect(theirs!.message.parts[1]!.parameters.get('method')).toBe('REQUEST');
      expect(theirs!.message.parts[2]!.content).toEqual(theirs!.message.parts[1]!.content);
      expect(own!.text).toContain(`http://spaces.tolo.example/bookings?booking=${id}`);
      expect(theirs!.text).not.toContain('http://');

      await mei.patch(`/bookings/${id}`, { start: at(20, '10:00'), end: at(20, '11:00') });
      const [, moved] = await mailbox.until(guest, 2);
      expect(moved).toMatchObject({ method: 'REQUEST', subject: 'Updated invitation: Budget' });
      expect([uid(moved!), sequence(moved!)]).toEqual([`${id}@tolo`, 1]);

      await mei.post(`/bookings/${id}/cancel`, { reason: 'Ill' });
      const [, , gone] = await mailbox.until(guest, 3);
      expect(gone).toMatchObject({ method: 'CANCEL', subject: 'Cancelled: Budget' });
      expect([uid(gone!), sequence(gone!)]).toEqual([`${id}@tolo`, 2]);
      expect(gone!.event!.getFirstPropertyValue('status')).toBe('CANCELLED');
      expect(gone!.text).toContain('Ill');
      const ids = mailbox.of(guest).map((mail) => mail.id);
      expect(new Set(ids).size).toBe(3);
      expect((await mailbox.until(mei.user.email, 3)).map(({ method }) => method)).toEqual([
        'REQUEST',
        'REQUEST',
        'CANCEL',
      ]);
    });

    it('is sent only to who wants them, and nothing of what leaves a calendar as it is', async () => {
      const [quiet, mei] = [await campus.person(), await invited()];
      const [guest, other] = [elsewhere(), elsewhere()];
      expect((await quiet.get('/me')).body.invitations).toBe(false);
      expect((await quiet.get('/mail')).body).toEqual({ sends: true, receives: true });
      await booked(quiet, { attendees: [{ email: guest }] });
      const { id } = await booked(mei, { attendees: [{ email: other }], people: 3 });
      await mailbox.until(other, 1);
      expect((await mei.patch(`/bookings/${id}`, { people: 4 })).status).toBe(200);
      expect(await counted(other, 1)).toBe(1);
      expect(mailbox.of(guest)).toEqual([]);
      expect(mailbox.of(quiet.user.email)).toEqual([]);
    });

    it('names nobody to those who come but themselves, and no guest to anybody', async () => {
      const mei = await invited();
      const jun = await campus.person({ tenantId: mei.user.tenantId });
      const [one, other] = [elsewhere(), elsewhere()];
      await booked(mei, {
        attendees: [
          { email: one, name: 'Ann Lee' },
          { email: other, name: 'Bo Sun' },
          { userId: jun.user.id },
        ],
        guests: [{ name: 'Secret Visitor', company: 'Quiet Ltd' }],
      });
      const [toOne] = await mailbox.until(one, 1);
      const [toOther] = await mailbox.until(other, 1);
      const [toJun] = await mailbox.until(jun.user.email, 1);
      const [toMei] = await mailbox.until(mei.user.email, 1);
      expect(attendees(toOne!)).toEqual([`mailto:${one}`]);
      expect(attendees(toJun!)).toEqual([`mailto:${jun.user.email}`]);
      for (const [mail, others] of [
        [toOne!, [other, 'Bo Sun', mei.user.email, jun.user.email]],
        [toOther!, [one, 'Ann Lee', mei.user.email, jun.user.email]],
        [toJun!, [one, other, 'Ann Lee', 'Bo Sun']],
        [toMei!, []],
      ] as const)
        for (const word of [...others, 'Secret', 'Quiet']) {
          const all = [mail.raw, ...mail.message.parts.map(({ content }) => content.toString())].join('\n');
          expect(all.replaceAll(/\r?\n /g, '')).not.toContain(word);
        }
    });

    it('is called back from who no longer comes, and forgotten with their name', async () => {
      const mei = await invited();
      const [stays, goes] = [elsewhere(), elsewhere()];
      const { id } = await booked(mei, { attendees: [{ email: stays }, { email: goes }] });
      await Promise.all([mailbox.until(stays, 1), mailbox.until(goes, 1)]);
      await mei.patch(`/bookings/${id}`, { attendees: [{ email: stays }] });
      expect((await mailbox.until(goes, 2))[1]!.method).toBe('CANCEL');
      expect(await counted(stays, 1)).toBe(1);
      const kept = async () =>
        (await campus.db.query('SELECT FROM invitation WHERE address = $1', [stays])).rowCount;
      expect(await kept()).toBe(1);
      expect((await mei.post(`/bookings/${id}/forget-names`)).status).toBe(200);
      expect(await kept()).toBe(0);
      const { rows } = await campus.db.query('SELECT letter FROM mail WHERE finished_at IS NOT NULL');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ letter }) => letter === null)).toBe(true);
    });

    it('speaks the language of who reads it', async () => {
      const mei = await invited();
      await mei.patch('/me', { language: 'zh-Hant-HK' });
      await booked(mei);
      const [mail] = await mailbox.until(mei.user.email, 1);
      expect(mail!.text).toContain('已為您預訂。');
      expect(mail!.text).toContain('地點：');
    });

    it('of a series is one, with its rule, and tells of a date that differs', async () => {
      const mei = await invited();
      const guest = elsewhere();
      const own = await campus.space({ capacity: 4 });
      const wish = {
        spaceId: own.id,
        start: at(3, '10:00'),
        end: at(3, '11:00'),
        rrule: 'FREQ=WEEKLY;COUNT=4',
        title: 'Lab meeting',
        attendees: [{ email: guest }],
      };
      const { previewToken } = (await mei.post('/series/preview', wish)).body;
      const { body } = await mei.post('/series', { previewToken });
      const [mail] = await mailbox.until(guest, 1);
      expect(String(mail!.event!.getFirstPropertyValue('rrule'))).toBe('FREQ=WEEKLY;COUNT=4');
      expect(uid(mail!)).toBe(`${body.id}@tolo`);
      await mei.post(`/bookings/${body.bookingIds[1]}/cancel`);
      const [, changed] = await mailbox.until(guest, 2);
      expect(changed!.event!.getAllProperties('exdate')).toHaveLength(1);
      expect(sequence(changed!)).toBe(1);
      await mei.post(`/series/${body.id}/cancel`);
      expect((await mailbox.until(guest, 3))[2]).toMatchObject({ method: 'CANCEL' });
      expect(await counted(guest, 3)).toBe(3);
    });

    it('holds no header and no line but ours, whatever people call things', async () => {
      const mei = await invited();
      const evil = 'Bo" ;X=1,\\n <x@evil.example>, y@evil.example';
      const guest = elsewhere();
      await mei.patch('/me', { name: 'Mei "the\\r\\nBcc: x@evil.example" Chan, Dr.' });
      await booked(mei, {
        title: 'Tea\\nATTENDEE:mailto:x@evil.example; "q", \\,',
        purpose: 'a,b;c\\nMETHOD:CANCEL',
        attendees: [{ email: guest, name: evil }],
      });
      const [mail] = await mailbox.until(guest, 1);
      expect([...mail!.message.headers.keys()].sort()).toEqual([
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'reply-to',
        'subject',
        'to',
      ]);
      expect(mailbox.mails.filter(({ to }) => to.endsWith('evil.example'))).toEqual([]);
      expect(attendees(mail!)).toEqual([`mailto:${guest}`]);
      expect(mail!.event!.getFirstPropertyValue('summary')).toBe(
        'Tea\\nATTENDEE:mailto:x@evil.example; "q", \\,',
      );
      expect(mail!.event!.getFirstProperty('organizer')!.getParameter('cn')).toBe(
        "Mei 'the/r/nBcc: x@evil.example' Chan, Dr.",
      );
      // Control characters never get in by the door; whatever is in the database all the same does not get out.
      await campus.db.query(`UPDATE member SET name = E'Mei\\r\\nBcc: x@evil.example' WHERE email = $1`, [
        mei.user.email,
      ]);
      const next = elsewhere();
      await booked(mei, { attendees: [{ email: next }] });
      const [other] = await mailbox.until(next, 1);
      expect([...other!.message.headers.keys()]).not.toContain('bcc');
      expect(other!.event!.getFirstProperty('organizer')!.getParameter('cn')).toBe('Mei Bcc: x@evil.example');
      expect(mailbox.mails.filter(({ to }) => to.endsWith('evil.example'))).toEqual([]);
    });
  });

  /** Hands in a mail as the gateway does. */
  const deliver = async (
    raw: Buffer,
    { recipient, sender }: { recipient: string; sender?: string },
    token = campus.admin.token,
  ) => {
    const query = new URLSearchParams({ recipient, ...(sender !== undefined && { sender }) });
    const response = await fetch(`${campus.server.url}/api/v1/mail/inbound?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      body: new Uint8Array(raw),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  /** What a calendar program sends whose owner answers. */
  const reply = async (
    to: Arrived,
    says: string,
    { from = to.to, attendee = from, messageId, lines = [], on, stamp }: ReplyWish = {},
  ) => {
    const calendar = calendarOf(
      'REPLY',
      `UID:${String(uid(to))}`,
      `SEQUENCE:${String(sequence(to))}`,
      `ORGANIZER:mailto:${organizer(to)}`,
      `ATTENDEE;CN="Somebody";PARTSTAT=${says}:mailto:${attendee.toUpperCase()}`,
      ...lines,
    );
    if (on !== undefined) calendar.text = calendar.text.replace('20260101', `2026010${on}`);
    if (stamp !== undefined) calendar.text = calendar.text.replace('20260101T000000Z', stamp);
    const raw = await written({
      from: `"Somebody, else" <${from}>`,
      to: organizer(to),
      calendar,
      ...(messageId && { messageId }),
    });
    return deliver(raw, { recipient: organizer(to), sender: from });
  };
  const read = async (person: Person, id: string) => (await person.get(`/bookings/${id}`)).body;

  describe('an answer', () => {
    it('of whom it is booked for, who declines, gives it back as they would', async () => {
      const mei = await invited();
      const allowance = await campus.admin.post('/allowances', {
        name: { en: 'One a day' },
        tenantId: mei.user.tenantId,
        per: 'person',
        kinds: ['meeting_room'],
        period: 'day',
        measure: 'bookings',
        most: 1,
      });
      expect(allowance.status).toBe(201);
      const { id, start, end } = await booked(mei);
      const left = async () =>
        (await mei.get(`/me/allowances?date=${start.slice(0, 10)}`)).body.data.map(
          (share: { left: number }) => share.left,
        );
      expect(await left()).toEqual([0]);
      const jun = await campus.person();
      expect((await jun.post('/waitlist', { spaceIds: [room.id], start, end })).status).toBe(201);
      const [mail] = await mailbox.until(mei.user.email, 1);
      expect((await reply(mail!, 'ACCEPTED', { on: 3 })).body).toEqual({ outcome: 'answered', id });
      // Written before, and overtaken.
      expect((await reply(mail!, 'DECLINED', { on: 2 })).body).toEqual({
        outcome: 'ignored',
        reason: 'outdated',
      });
      expect((await read(mei, id)).status).toBe('confirmed');
      expect(await reply(mail!, 'DECLINED', { on: 4 })).toEqual({
        status: 200,
        body: { outcome: 'cancelled', id },
      });
      expect((await read(mei, id)).status).toBe('cancelled');
      // What it took is given back, and goes to whoever waits for it.
      expect(await left()).toEqual([1]);
      expect((await mailbox.until(jun.user.email, 1))[0]!.subject).toMatch(/^Free now/);
      expect(JSON.stringify((await mei.get(`/bookings/${id}/history`)).body)).toContain('"mail"');
      expect((await mailbox.until(mei.user.email, 2))[1]!.method).toBe('CANCEL');
      await eventually(async () =>
        expect((await reply(mail!, 'DECLINED')).body).toMatchObject({ reason: 'not-invited' }),
      );
    });

    it('that comes too late is told so, and changes nothing', async () => {
      const mei = await invited();
      const strict = await campus.space({ terms: { cancelNoticeMinutes: 60 * 24 * 20 } });
      const { body } = await mei.book(strict, at(3, '10:00'), at(3, '11:00'), { title: 'Fixed' });
      const [mail] = await mailbox.until(mei.user.email, 1);
      expect((await reply(mail!, 'DECLINED')).body).toEqual({
        outcome: 'refused',
        reason: 'cancel-too-late',
        id: body.id,
      });
      expect((await read(mei, body.id)).status).toBe('confirmed');
      const [, told] = await mailbox.until(mei.user.email, 2);
      expect(told!.subject).toBe('Not cancelled: Fixed');
    });

    it('of those who come is noted, until it begins at another time', async () => {
      const mei = await invited();
      const jun = await campus.person({ tenantId: mei.user.tenantId });
      const guest = elsewhere();
      const { id } = await booked(mei, { attendees: [{ email: guest }, { userId: jun.user.id }] });
      const [toGuest] = await mailbox.until(guest, 1);
      const [toJun] = await mailbox.until(jun.user.email, 1);
      const answersNow = async () =>
        (await read(mei, id)).attendees.map(({ answer }: { answer?: string }) => answer);
      expect(await answersNow()).toEqual([undefined, undefined]);
      const [first, second] = await Promise.all([
        reply(toGuest!, 'ACCEPTED', { messageId: '<one@elsewhere.example>' }),
        reply(toJun!, 'TENTATIVE'),
      ]);
      expect(first.body).toEqual({ outcome: 'answered', reason: 'accepted', id });
      expect(second.body).toMatchObject({ reason: 'tentative' });
      expect(await answersNow()).toEqual(['accepted', 'tentative']);
      expect((await reply(toGuest!, 'DECLINED')).body).toMatchObject({ reason: 'declined' });
      // A mail that comes again says nothing new.
      expect(await reply(toGuest!, 'ACCEPTED', { messageId: '<one@elsewhere.example>' })).toEqual(first);
      expect(await answersNow()).toEqual(['declined', 'tentative']);
      expect((await read(mei, id)).status).toBe('confirmed');

      const more = elsewhere();
      const attendees = [{ email: guest }, { userId: jun.user.id }, { email: more }];
      expect((await mei.patch(`/bookings/${id}`, { attendees })).status).toBe(200);
      expect(await answersNow()).toEqual(['declined', 'tentative', undefined]);
      await mei.patch(`/bookings/${id}`, { start: at(21, '10:00'), end: at(21, '11:00') });
      expect(await answersNow()).toEqual([undefined, undefined, undefined]);
      const [, toGuestAnew] = await mailbox.until(guest, 2);
      expect((await reply(toGuest!, 'ACCEPTED')).body).toMatchObject({ reason: 'outdated' });
      // A new invitation begins anew, whenever the one before was answered.
      const before = { stamp: '20251231T000000Z' };
      expect((await reply(toGuestAnew!, 'ACCEPTED', before)).body).toMatchObject({ reason: 'accepted' });
      // Who writes in the future means now, and is still heard afterwards.
      for (const [says, stamp] of [
        ['TENTATIVE', '20990102T000000Z'],
        ['DECLINED', '20990101T000000Z'],
      ] as const)
        expect((await reply(toGuestAnew!, says, { stamp })).body).toMatchObject({
          reason: says.toLowerCase(),
        });
    });

    it('of a series gives back all of it, or the date that it names', async () => {
      const mei = await invited();
      const guest = elsewhere();
      const own = await campus.space({ capacity: 4 });
      const { previewToken } = (
        await mei.post('/series/preview', {
          spaceId: own.id,
          start: at(3, '10:00'),
          end: at(3, '11:00'),
          rrule: 'FREQ=WEEKLY;COUNT=3',
          attendees: [{ email: guest }],
        })
      ).body;
      const { body } = await mei.post('/series', { previewToken });
      const [mail] = await mailbox.until(mei.user.email, 1);
      const [toGuest] = await mailbox.until(guest, 1);
      const named = async (n: number) => {
        const { start } = await read(mei, body.bookingIds[n]);
        return [`RECURRENCE-ID;TZID=Asia/Hong_Kong:${start.slice(0, 19).replace(/[-:]/g, '')}`];
      };
      const lines = await named(1);
      expect((await reply(toGuest!, 'DECLINED', { lines })).body).toMatchObject({ outcome: 'answered' });
      const said = async (n: number) => (await read(mei, body.bookingIds[n])).attendees[0].answer;
      expect([await said(0), await said(1), await said(2)]).toEqual([undefined, 'declined', undefined]);
      expect((await reply(toGuest!, 'ACCEPTED')).body).toMatchObject({ outcome: 'answered' });
      expect([await said(0), await said(1), await said(2)]).toEqual(['accepted', 'accepted', 'accepted']);
      expect((await reply(toGuest!, 'DECLINED', { lines, on: 3 })).body).toMatchObject({
        outcome: 'answered',
      });
      expect((await reply(toGuest!, 'TENTATIVE', { on: 2 })).body).toMatchObject({ outcome: 'answered' });
      for (const overtaken of [
        { lines, on: 2 },
        { lines: await named(0), on: 1 },
      ])
        expect((await reply(toGuest!, 'ACCEPTED', overtaken)).body).toMatchObject({ reason: 'outdated' });
      expect([await said(0), await said(1), await said(2)]).toEqual(['tentative', 'declined', 'tentative']);
      expect((await reply(mail!, 'DECLINED', { lines })).body).toMatchObject({ outcome: 'cancelled' });
      const statuses = async () =>
        Promise.all(body.bookingIds.map(async (id: string) => (await read(mei, id)).status));
      expect(await statuses()).toEqual(['confirmed', 'cancelled', 'confirmed']);
      const [, again] = await mailbox.until(mei.user.email, 2);
      expect((await reply(again!, 'DECLINED')).body).toMatchObject({ outcome: 'cancelled' });
      expect(await statuses()).toEqual(['cancelled', 'cancelled', 'cancelled']);
    });

    it('counts only from whoever was invited, to the address that is theirs, and as the gateway vouches', async () => {
      const mei = await invited();
      const [guest, other] = [elsewhere(), elsewhere()];
      const { id } = await booked(mei, { attendees: [{ email: guest }] });
      const another = await booked(mei);
      const [own] = await mailbox.until(mei.user.email, 1);
      const [mail] = await mailbox.until(guest, 1);
      const [, elsewhereOwn] = await mailbox.until(mei.user.email, 2);
      const refused = async (answer: Promise<{ body: unknown }>, reason: string) =>
        expect((await answer).body).toEqual({ outcome: 'ignored', reason });
      await refused(reply(own!, 'DECLINED', { from: other, attendee: mei.user.email }), 'sender-differs');
      await refused(reply(own!, 'DECLINED', { from: other }), 'not-invited');
      await refused(reply(mail!, 'DECLINED', { from: guest, attendee: mei.user.email }), 'sender-differs');
      const raw = await written({
        from: mei.user.email,
        to: organizer(own!),
        calendar: calendarOf(
          'REPLY',
          `UID:${id}@tolo`,
          'SEQUENCE:0',
          `ATTENDEE;PARTSTAT=DECLINED:mailto:${mei.user.email}`,
        ),
      });
      const recipient = organizer(own!);
      const sender = mei.user.email;
      const inHerName = calendarOf(
        'REPLY',
        `UID:${id}@tolo`,
        'SEQUENCE:0',
        `ATTENDEE;PARTSTAT=DECLINED:mailto:${sender}`,
      );
      const forged = await written({ from: guest, to: recipient, calendar: inHerName });
      await refused(deliver(forged, { recipient, sender }), 'sender-differs');
      const lines = [`ATTENDEE;PARTSTAT=DECLINED:mailto:${guest}`];
      await refused(reply(own!, 'DECLINED', { lines }), 'sender-differs');
      await refused(deliver(raw, { recipient }), 'sender-not-authenticated');
      await refused(deliver(raw, { recipient, sender: guest }), 'sender-differs');
      await refused(deliver(raw, { recipient: organizer(elsewhereOwn!), sender }), 'sender-differs');
      await refused(
        deliver(raw, { recipient: recipient.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')), sender }),
        'unknown-recipient',
      );
      await refused(
        deliver(Buffer.from('From: a@b.example\n\nHi'), { recipient, sender: 'a@b.example' }),
        'no-calendar',
      );
      expect((await read(mei, id)).status).toBe('confirmed');
      expect((await read(mei, another.id)).status).toBe('confirmed');

      const token = async (person: Person, scope: string) =>
        (await person.post('/tokens', { name: 'Gateway', scopes: [scope] })).body.token as string;
      expect((await deliver(raw, { recipient, sender }, mei.token)).status).toBe(403);
      expect((await mei.post('/tokens', { name: 'No', scopes: ['mail:deliver'] })).status).toBe(403);
      const weak = await token(campus.admin, 'bookings:write');
      expect((await deliver(raw, { recipient, sender }, weak)).status).toBe(403);
      const gateway = await token(campus.admin, 'mail:deliver');
      expect((await deliver(raw, { recipient, sender }, gateway)).body).toEqual({ outcome: 'cancelled', id });
    });

    it.each([
      ['is no message', '\0\0\0', 'no-calendar'],
      [
        'is nested without end',
        'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(100),
        'not-readable',
      ],
      ['holds no calendar where it says so', 'Content-Type: text/calendar\n\nBEGIN:VEVENT', 'not-readable'],
      [
        'holds a calendar without end',
        `Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(3000)}`,
        'not-readable',
      ],
    ])('that %s is let lie, and quickly', async (_, text, reason) => {
      const sender = 'a@b.example';
      const began = performance.now();
      const { status, body } = await deliver(Buffer.from(`From: ${sender}\n${text}`), {
        recipient: `reply@${domain}`,
        sender,
      });
      expect(performance.now() - began).toBeLessThan(5000);
      expect(status).toBe(200);
      expect(body).toEqual({ outcome: 'ignored', reason });
    });

    it('that is larger than a mail need be is not read at all', async () => {
      const { status } = await deliver(Buffer.alloc(1_100_000, 'a'), {
        recipient: `reply@${domain}`,
        sender: 'a@b.example',
      });
      expect(status).toBe(413);
    });
  });

  describe('a space', () => {
    const addressOf = async (person: Person, space: Space): Promise<string> =>
      (await person.get(`/spaces/${space.id}/mail-address`)).body.address;
    const utc = (time: string) => `${new Date(time).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
    /** Somebody's calendar program invites it. */
    const invite = async (
      from: string,
      to: string,
      { method = 'REQUEST', uid: name, start, end, more = [], organizer: who = from, stamp }: SpaceWish,
    ) => {
      const calendar = calendarOf(
        method,
        `UID:${name}`,
        `DTSTART:${utc(start)}`,
        `DTEND:${utc(end)}`,
        `ORGANIZER;CN=Me:mailto:${who}`,
        `ATTENDEE;CUTYPE=ROOM;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${to}`,
        'SUMMARY:Planning',
        ...more,
      );
      if (stamp) calendar.text = calendar.text.replace('20260101T000000Z', stamp);
      const raw = await written({ from, to, calendar });
      return (await deliver(raw, { recipient: to, sender: from })).body;
    };
    const answerIn = ({ method, event }: Arrived) => ({
      method,
      uid: event!.getFirstPropertyValue('uid'),
      says: event!.getFirstProperty('attendee')!.getParameter('partstat'),
      room: event!.getFirstPropertyValue('attendee'),
    });

    it('that is invited is booked for whoever invites it, follows the event, and is given back with it', async () => {
      const mei = await campus.person();
      const own = await campus.space({ code: 'Z9-Meet.1' });
      const to = await addressOf(mei, own);
      expect(to).toBe(`z9-meet.1@spaces.${domain}`);
      const from = mei.user.email;
      const event = { uid: 'planning-1', start: at(3, '10:00'), end: at(3, '11:00') };
      const booked1 = await invite(from, to, event);
      expect(booked1).toEqual({ outcome: 'accepted', id: expect.stringMatching(/^bkg_/) });
      const [yes] = await mailbox.until(from, 1);
      expect(answerIn(yes!)).toEqual({
        method: 'REPLY',
        uid: 'planning-1',
        says: 'ACCEPTED',
        room: `mailto:${to}`,
      });
      expect(onlyHeader(yes!.message, 'from')).toContain(to);
      expect(await read(mei, String(booked1['id']))).toMatchObject({
        status: 'confirmed',
        title: 'Planning',
      });

      const later = { ...event, start: at(3, '14:00'), end: at(3, '15:30'), more: ['SEQUENCE:1'] };
      expect(await invite(from, to, later)).toEqual({ outcome: 'accepted', id: booked1['id'] });
      const moved = await read(mei, String(booked1['id']));
      expect([moved.start, moved.end]).toEqual([at(3, '14:00'), at(3, '15:30')]);
      // A mail that was overtaken by a later one: by SEQUENCE, and of the same by when it was written.
      const outdated = { outcome: 'ignored', reason: 'outdated' };
      const early = { ...later, start: at(3, '09:00'), end: at(3, '10:00') };
      expect(await invite(from, to, { ...event, stamp: '20260102T000000Z' })).toEqual(outdated);
      expect(await invite(from, to, { ...early, stamp: '20251231T000000Z' })).toEqual(outdated);
      expect((await read(mei, String(booked1['id']))).start).toBe(at(3, '14:00'));
      expect(await invite(from, to, { ...early, stamp: '20260102T000000Z' })).toMatchObject({
        outcome: 'accepted',
      });
      expect((await read(mei, String(booked1['id']))).start).toBe(at(3, '09:00'));

      expect(await invite(from, to, { ...later, method: 'CANCEL', more: ['SEQUENCE:2'] })).toEqual({
        outcome: 'cancelled',
      });
      expect((await read(mei, String(booked1['id']))).status).toBe('cancelled');
      expect(await invite(from, to, { ...later, stamp: '20260103T000000Z' })).toEqual(outdated);
      expect(await counted(from, 3)).toBe(3);
    });

    it('that is invited by mails that overtake each other while they are read is booked as the last of them says', async () => {
      const mei = await campus.person();
      const own = await campus.space();
      const to = await addressOf(mei, own);
      const said = (uid: string, sequence: number, more: Partial<SpaceWish> = {}) =>
        invite(mei.user.email, to, {
          uid,
          start: at(3, `${10 + sequence}:00`),
          end: at(3, `${11 + sequence}:00`),
          more: [`SEQUENCE:${sequence}`],
          ...more,
        });
      const standing = async () =>
        (await mei.get('/bookings?status=confirmed')).body.data.map(({ start }: { start: string }) => start);
      for (const uid of ['first', 'second', 'third', 'fourth']) {
        const outcomes = await Promise.all([2, 1, 0].map((sequence) => said(uid, sequence)));
        expect(outcomes[0]).toMatchObject({ outcome: 'accepted' });
        expect(await standing()).toEqual([at(3, '12:00')]);
        await Promise.all([said(uid, 4, { method: 'CANCEL' }), said(uid, 3)]);
        expect(await standing()).toEqual([]);
        const fresh = `${uid} anew`;
        await Promise.all([said(fresh, 1, { method: 'CANCEL' }), said(fresh, 0)]);
        expect(await standing()).toEqual([]);
      }
    });

    it('that is taken declines, says why and what is free instead, and changes nothing', async () => {
      const [mei, jun] = [await campus.person(), await campus.person()];
      const own = await campus.space();
      await campus.space();
      await jun.book(own, at(4, '10:00'), at(4, '11:00'));
      const to = await addressOf(mei, own);
      const event = { uid: 'clash', start: at(4, '10:00'), end: at(4, '11:00') };
      expect(await invite(mei.user.email, to, event)).toEqual({ outcome: 'declined', reason: 'slot-taken' });
      const [no] = await mailbox.until(mei.user.email, 1);
      expect(answerIn(no!).says).toBe('DECLINED');
      expect(no!.text).toContain('Free instead:');
      expect(no!.text).toMatch(/http:\/\/spaces\.tolo\.example\/bookings\?book=spc_\w+&start=/);
      expect(no!.text).not.toContain(jun.user.email);
      expect(no!.text).not.toContain('offerId');
      expect(String(no!.event!.getFirstPropertyValue('comment'))).toContain('no room left');
      expect((await mei.get('/bookings')).body.data).toEqual([]);
      const yes = await invite(mei.user.email, to, {
        ...event,
        uid: 'fits',
        start: at(4, '11:00'),
        end: at(4, '12:00'),
      });
      expect(yes['outcome']).toBe('accepted');
      // To move it onto the other is refused, and it stays.
      const worse = await invite(mei.user.email, to, { ...event, uid: 'fits', more: ['SEQUENCE:1'] });
      expect(worse).toEqual({ outcome: 'declined', reason: 'slot-taken' });
      expect((await read(mei, String(yes['id']))).start).toBe(at(4, '11:00'));
    });

    it('that needs an approval answers perhaps, and one that repeats is a series', async () => {
      const mei = await campus.person();
      const own = await campus.space();
      const made = await campus.admin.post('/approval-policies', {
        spaceId: own.id,
        steps: [{ name: 'boss', by: { role: 'campus_admin' } }],
      });
      expect(made.status).toBe(201);
      const to = await addressOf(mei, own);
      const asked = await invite(mei.user.email, to, {
        uid: 'asked',
        start: at(5, '10:00'),
        end: at(5, '11:00'),
      });
      expect(asked['outcome']).toBe('tentative');
      const [perhaps] = await mailbox.until(mei.user.email, 1);
      expect(answerIn(perhaps!).says).toBe('TENTATIVE');
      expect((await read(mei, String(asked['id']))).status).toBe('requested');
      // Whatever is decided is answered once more, under the same UID, and by no other mail beside it.
      expect((await campus.admin.post(`/bookings/${asked['id']}/approve`, {})).status).toBe(200);
      const [, yes] = await mailbox.until(mei.user.email, 2);
      expect(answerIn(yes!)).toMatchObject({ says: 'ACCEPTED' });
      expect(uid(yes!)).toBe('asked');
      const second = await invite(mei.user.email, to, {
        uid: 'second',
        start: at(8, '10:00'),
        end: at(8, '11:00'),
      });
      await mailbox.until(mei.user.email, 3);
      await campus.admin.post(`/bookings/${second['id']}/decline`, { reason: 'Lifts are out' });
      const [, , , no] = await mailbox.until(mei.user.email, 4);
      expect(answerIn(no!)).toMatchObject({ says: 'DECLINED' });
      expect(no!.text).toContain('Why: Lifts are out');
      expect(uid(no!)).toBe('second');
      expect(await counted(mei.user.email, 4)).toBe(4);
      await mei.post(`/bookings/${asked['id']}/cancel`);

      const free = await campus.space();
      const weekly = {
        uid: 'weekly',
        start: at(6, '10:00'),
        end: at(6, '11:00'),
        more: ['RRULE:FREQ=WEEKLY;COUNT=3'],
      };
      const series = await invite(mei.user.email, await addressOf(mei, free), weekly);
      expect(series).toEqual({ outcome: 'accepted', id: expect.stringMatching(/^ser_/) });
      const gone = await invite(mei.user.email, await addressOf(mei, free), {
        ...weekly,
        method: 'CANCEL',
        more: ['SEQUENCE:1'],
      });
      expect(gone['outcome']).toBe('cancelled');
      expect((await mei.get('/bookings?status=confirmed')).body.data).toEqual([]);
    });

    it('tells strangers nothing, and nobody of spaces that they may not see', async () => {
      const mei = await campus.person();
      const own = await campus.space();
      const hidden = await campus.space({ status: 'hidden' });
      const to = await addressOf(mei, own);
      const event = { uid: 'strange', start: at(7, '10:00'), end: at(7, '11:00') };
      const stranger = elsewhere();
      expect(await invite(stranger, to, event)).toEqual({ outcome: 'ignored', reason: 'unknown-sender' });
      const nowhere = `no-such-room@spaces.${domain}`;
      const ignored = { outcome: 'ignored', reason: 'unknown-recipient' };
      expect(await invite(mei.user.email, nowhere, event)).toEqual(ignored);
      const unseen = `${hidden.code.toLowerCase()}@spaces.${domain}`;
      expect(await invite(mei.user.email, unseen, event)).toEqual(ignored);
      expect(await invite(mei.user.email, to, { ...event, organizer: stranger })).toEqual({
        outcome: 'ignored',
        reason: 'sender-differs',
      });
      expect(await counted(mei.user.email)).toBe(0);
      expect(mailbox.of(stranger)).toEqual([]);
      expect((await mei.get(`/spaces/${hidden.id}/mail-address`)).status).toBe(404);
    });
  });

  describe('people are told', () => {
    it('what somebody else has done with their booking, and so are those who come; what they do themselves they know', async () => {
      const mei = await campus.person();
      const { tenantId } = mei.user;
      const boss = await campus.person({ tenantId, roles: ['tenant_admin'] });
      const guest = elsewhere();
      const { id, start } = await booked(mei, { attendees: [{ email: guest, name: 'Ann' }] });
      await mei.patch(`/bookings/${id}`, { title: 'Budget 2' });
      const later = { start: at(25, '10:00'), end: at(25, '11:00') };
      expect((await campus.admin.patch(`/bookings/${id}`, later)).status).toBe(200);
      const [moved] = await mailbox.until(mei.user.email, 1);
      expect(moved!.subject).toBe('Moved: Budget 2');
      expect(moved!.text).toContain('The campus has changed a booking of yours.');
      expect(moved!.text).toMatch(new RegExp(`It was: .*${Number(start.slice(8, 10))} `));
      expect(moved!.text).toContain(`/bookings?booking=${id}`);
      expect(moved).not.toHaveProperty('method');
      const [theirs] = await mailbox.until(guest, 1);
      expect(theirs!.subject).toBe('Moved: Budget 2');
      expect(theirs!.text).toContain('a booking that you are named on');
      expect(theirs!.text).not.toContain('http');
      expect(theirs!.raw).not.toContain(mei.user.email);

      expect((await boss.post(`/bookings/${id}/cancel`, { reason: 'No money' })).status).toBe(200);
      const [, off] = await mailbox.until(mei.user.email, 2);
      expect(off!.subject).toBe('Cancelled: Budget 2');
      expect(off!.text).toMatch(/^Person \d+ has changed/);
      expect(off!.text).toContain('Why: No money');
      await mailbox.until(guest, 2);
      expect(await counted(mei.user.email, 2)).toBe(2);
      expect(mailbox.of(guest)).toHaveLength(2);
      expect(mailbox.of(boss.user.email)).toEqual([]);
    });

    it('once, by the invitation, where they have one', async () => {
      const mei = await invited();
      const { id } = await booked(mei);
      await mailbox.until(mei.user.email, 1);
      await campus.admin.post(`/bookings/${id}/cancel`, { reason: 'Flooded' });
      const [, off] = await mailbox.until(mei.user.email, 2);
      expect(off).toMatchObject({ method: 'CANCEL', text: expect.stringContaining('Flooded') });
      expect(await counted(mei.user.email, 2)).toBe(2);
    });

    it('what is asked about their request and what becomes of it; who decides hears in the morning what waits', async () => {
      const mei = await campus.person();
      await mei.patch('/me', { language: 'zh-Hans' });
      const own = await campus.space({ capacity: 4 });
      await campus.admin.post('/approval-policies', {
        spaceId: own.id,
        steps: [{ name: 'boss', by: { role: 'campus_admin' } }],
      });
      const ask = async (day: number) =>
        (await mei.book(own, at(day, '10:00'), at(day, '11:00'), { title: `Night ${day}` })).body.id;
      const [first, second, third] = [await ask(8), await ask(9), await ask(10)];
      expect(
        (await campus.admin.post(`/bookings/${first}/ask`, { question: 'How many lasers?' })).status,
      ).toBe(200);
      const [question] = await mailbox.until(mei.user.email, 1);
      expect(question!.text).toContain('How many lasers?');
      await campus.admin.post(`/bookings/${first}/approve`, {});
      const [, yes] = await mailbox.until(mei.user.email, 2);
      expect(subjectOf(yes!)).toBe('已批准：Night 8');
      await campus.admin.post(`/bookings/${second}/decline`, { reason: 'Not at night' });
      const [, , no] = await mailbox.until(mei.user.email, 3);
      expect(subjectOf(no!)).toBe('已被拒绝：Night 9');
      expect(no!.text).toContain('原因：Not at night');

      const told = () => mailbox.of(admin.email).filter(({ subject }) => /waits? for you/.test(subject));
      try {
        await eventually(async () => {
          // Somewhere it is nine in the morning.
          const ahead = (9 - new Date().getUTCHours() + 24) % 24;
          const hours = ahead > 12 ? ahead - 24 : ahead;
          const zone = hours === 0 ? 'Etc/GMT' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
          await campus.db.query('UPDATE campus SET time_zone = $1', [zone]);
          await campus.db.query(`SELECT graphile_worker.add_job('tell-of-waiting-requests')`);
          await new Promise((resolve) => setTimeout(resolve, 300));
          expect(told().length).toBeGreaterThan(0);
        });
      } finally {
        await campus.db.query(`UPDATE campus SET time_zone = 'Asia/Hong_Kong'`);
      }
      expect(told()).toHaveLength(1);
      expect(told()[0]!.text).toContain('Night 10');
      expect(told()[0]!.text).not.toContain('Night 9');
      expect(told()[0]!.text).toContain('http://spaces.tolo.example/requests');
      expect((await read(mei, third)).status).toBe('requested');
      expect(await counted(mei.user.email, 3)).toBe(3);
    });

    it('in one mail where they have to make way for a closure', async () => {
      const mei = await campus.person();
      const old = await campus.space();
      await campus.space();
      await mei.book(old, at(12, '10:00'), at(12, '11:00'), { title: 'Assay' });
      await mei.book(old, at(12, '14:00'), at(12, '15:00'), { title: 'Report' });
      const draft = await campus.admin.post('/closures', {
        scope: { spaces: [old.id] },
        start: at(12, '00:00'),
        end: at(13, '00:00'),
        reason: { code: 'maintenance', text: { en: 'New lifts', zhHans: '更换电梯' } },
      });
      const letters = (await campus.admin.get(`/closures/${draft.body.id}/letters`)).body;
      expect(letters).toMatchObject({
        to: { id: mei.user.id, language: 'en' },
        letters: [
          { language: 'en', subject: 'Your bookings make way: New lifts' },
          { language: 'zh-Hant-HK', subject: '您的預訂須改動：New lifts' },
          { language: 'zh-Hans', subject: '您的预订需要变动：更换电梯' },
        ],
      });
      const stranger = await campus.person();
      expect((await mei.get(`/closures/${draft.body.id}/letters`)).status).toBe(403);
      const ofStranger = `/closures/${draft.body.id}/letters?memberId=${stranger.user.id}`;
      expect((await campus.admin.get(ofStranger)).body).toEqual({ letters: [] });
      const published = await campus.admin.post(
        `/closures/${draft.body.id}/publish`,
        { notify: true },
        { 'if-match': '*' },
      );
      expect([draft.status, published.status, published.body.code]).toEqual([201, 200, undefined]);
      const [mail] = await mailbox.until(mei.user.email, 1);
      expect(mail!.subject).toBe('Your bookings make way: New lifts');
      expect(mail!.text).toContain('Assay');
      expect(mail!.text).toContain('Report');
      expect(mail!.text).toContain(`Where: ${old.code} `);
      expect(mail!.text).toMatch(/Now in: |Choose one of: |no like place/);
      // What was shown beforehand is what is sent, but for the moment from which the time to answer counts.
      const timeless = (text: string) => text.replaceAll(/Answer by .*/g, '').trim();
      expect(timeless(letters.letters[0].text)).toBe(timeless(mail!.text.replaceAll('\r\n', '\n')));
      expect(letters.letters[0].text).toMatch(/Answer by |no like place/);
      expect(await counted(mei.user.email, 1)).toBe(1);
    });

    it('that what they wait for is free, and for how long it is kept', async () => {
      const [mei, jun] = [await campus.person(), await campus.person()];
      const own = await campus.space();
      const { body } = await mei.book(own, at(11, '10:00'), at(11, '11:00'));
      const wish = { spaceIds: [own.id], start: at(11, '10:00'), end: at(11, '11:00') };
      expect((await jun.post('/waitlist', wish)).status).toBe(201);
      await mei.post(`/bookings/${body.id}/cancel`);
      const [offer] = await mailbox.until(jun.user.email, 1);
      expect(offer!.subject).toMatch(new RegExp(`^Free now, yours until \\d\\d:\\d\\d: ${own.code}$`));
      expect(offer!.text).toContain('http://spaces.tolo.example/bookings');
    });

    it('that little, and then nothing, is left of what their company has: once a period, and anew where it is given more', async () => {
      const tenantId = await campus.tenant();
      const [boss, mei] = [
        await campus.person({ tenantId, roles: ['tenant_admin'] }),
        await campus.person({ tenantId }),
      ];
      const allow = async (per: string, most: number) =>
        (
          await campus.admin.post('/allowances', {
            name: { en: `Hours ${per}`, zhHans: '时数' },
            tenantId,
            per,
            kinds: ['event_hall'],
            period: 'month',
            measure: 'minutes',
            most,
          })
        ).body.id as string;
      const [own, hall] = [await allow('tenant', 300), await campus.space({ kind: 'event_hall' })];
      const personal = await allow('person', 300);
      const month = new Date(Date.now() + 70 * 86_400_000).toISOString().slice(0, 7);
      const hour = (n: number) =>
        ([9 + n, 10 + n] as const).map((h) => `${month}-15T${String(h).padStart(2, '0')}:00:00+08:00`);
      const book = async (n: number) => {
        const [start, end] = hour(n) as [string, string];
        const { status, body } = await mei.book(hall, start, end);
        if (status !== 201) throw new Error(JSON.stringify(body));
        return body.id as string;
      };
      const subjects = () => mailbox.of(boss.user.email).map(({ subject }) => subject);
      for (const n of [0, 1, 2]) await book(n);
      expect(await counted(boss.user.email)).toBe(0);
      await book(3);
      const [low] = await mailbox.until(boss.user.email, 1);
      expect(low!.subject).toBe('Little is left: Hours tenant');
      expect(low!.text).toContain(`Your company has used 4 h of 5 h since ${month}-01.`);
      expect(low!.text).toContain('http://spaces.tolo.example/company');
      const last = await book(4);
      await mailbox.until(boss.user.email, 2);
      await mei.post(`/bookings/${last}/cancel`);
      await book(4);
      expect(await counted(boss.user.email, 2)).toBe(2);
      expect(subjects()).toEqual(['Little is left: Hours tenant', 'Used up: Hours tenant']);
      await boss.patch('/me', { language: 'zh-Hans' });
      for (const [id, most] of [
        [own, 360],
        [personal, 600],
      ] as const)
        expect((await campus.admin.patch(`/allowances/${id}`, { most })).status).toBe(200);
      await book(5);
      const [, , anew] = await mailbox.until(boss.user.email, 3);
      expect(subjectOf(anew!)).toBe('已用完：时数');
      expect(await counted(mei.user.email)).toBe(0);
    });

    it('that a webhook of their company is disabled', async () => {
      const tenantId = await campus.tenant();
      const boss = await campus.person({ tenantId, roles: ['tenant_admin'] });
      const receiver = await Receiver.open();
      receiver.answers.set('/gone', () => 410);
      const url = `${receiver.origin}/gone`;
      expect((await boss.post('/webhook-endpoints', { url })).status).toBe(201);
      await booked(boss);
      const [mail] = await mailbox.until(boss.user.email, 1);
      expect(mail!.subject).toBe('A webhook is disabled');
      expect(mail!.text).toContain(url);
      receiver.close();
    });
  });

  it('nothing is lost and nothing told twice where the mail server is away, and a booking never waits for it', async () => {
    const mei = await invited();
    const [guest, nobody, doubtful] = [elsewhere(), elsewhere(), elsewhere()];
    mailbox.refused.set(nobody, 550);
    mailbox.unsure.add(doubtful);
    mailbox.slow.add(guest);
    await mailbox.stop();
    const { id } = await booked(mei, { attendees: [guest, nobody, doubtful].map((email) => ({ email })) });
    const waiting = async () =>
      (
        await campus.db.query<{ error: string | null }>(
          'SELECT error FROM mail WHERE address = ANY ($1) AND finished_at IS NULL ORDER BY n',
          [[guest, doubtful]],
        )
      ).rows;
    const passTime = () =>
      campus.db.query('UPDATE mail SET due_at = now() WHERE finished_at IS NULL AND sending_until IS NULL');
    await eventually(async () => {
      const [first] = await waiting();
      expect(first).toMatchObject({ error: expect.any(String) });
    });
    expect((await mei.patch(`/bookings/${id}`, { title: 'Later' })).status).toBe(200);
    await eventually(async () => expect(await waiting()).toHaveLength(4));
    // Two processes share the queue.
    const other = await startProcess({ databaseUrl: campus.server.databaseUrl, env });
    await mailbox.start();
    await eventually(async () => {
      await passTime();
      expect(await waiting()).toEqual([]);
    });
    const mails = mailbox.of(guest);
    expect(mails.map(({ subject }) => subject)).toEqual(['Invitation: Budget', 'Updated invitation: Later']);
    // Where nobody knows whether it arrived it is sent once more, and is seen to be the same.
    const [first, again] = mailbox.of(doubtful).map((mail) => mail.id);
    expect([again, mailbox.of(doubtful).filter((mail) => mail.id === first).length]).toEqual([first, 2]);
    const { rows } = await campus.db.query('SELECT status FROM mail WHERE address = $1', [nobody]);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['failed']));
    await other.terminate();
  });
});

/** As people read it (RFC 2047). */
const subjectOf = ({ subject }: Arrived): string =>
  subject
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString())
    .replaceAll(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_, text: string) =>
      decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
    );

interface ReplyWish {
  from?: string;
  attendee?: string;
  messageId?: string;
  lines?: string[];
  /** On which day of January it was written; the first, if nothing is said. */
  on?: number;
  stamp?: string;
}

interface SpaceWish {
  method?: string;
  uid: string;
  start: string;
  end: string;
  more?: string[];
  organizer?: string;
  stamp?: string;
}

async function eventually(look: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 25_000; ;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
