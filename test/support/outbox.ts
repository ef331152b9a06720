import MailComposer from 'nodemailer/lib/mail-composer';

interface Letter {
  from: string;
  to: string;
  calendar?: { method: string; text: string };
  messageId?: string;
  headers?: Record<string, string>;
}

/** A mail as other programs write it. */
export const written = ({ from, to, calendar, messageId, headers }: Letter): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    new MailComposer({
      from,
      to,
      subject: 'An answer',
      text: 'See the calendar.',
      ...(messageId !== undefined && { messageId }),
      ...(headers && { headers }),
      ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
    })
      .compile()
      .build((error, raw) => {
        if (error) reject(error);
        else resolve(raw);
      });
  });

/** A calendar of one event, of these lines. */
export const calendarOf = (method: string, ...lines: string[]): { method: string; text: string } => ({
  method,
  text: [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//Test//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
});
