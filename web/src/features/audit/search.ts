/** What is looked for; it stands in the address. */
export interface AuditSearch {
  /** Days of the campus, both shown. */
  from?: string;
  to?: string;
  /** Such as `booking.moved`. */
  type?: string;
  /** Who did it: `usr_…`. */
  actor?: string;
  /** The booking: `bkg_…`. */
  subject?: string;
  /** Whose bookings: part of a name or an e-mail address. */
  q?: string;
}

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function readAudit(raw: Record<string, unknown>): AuditSearch {
  const text = (key: string, pattern: RegExp) =>
    typeof raw[key] === 'string' && pattern.test(raw[key]) ? raw[key] : undefined;
  return {
    from: text('from', isDay),
    to: text('to', isDay),
    type: text('type', /^booking\.\w{1,40}$/),
    actor: text('actor', /^usr_\w{1,40}$/),
    subject: text('subject', /^bkg_\w{1,40}$/),
    q: text('q', /^.{2,300}$/),
  };
}
