import { contentLine, quoted } from './content-line.js';

/** What somebody has said to an invitation (RFC 5545 §3.2.12). */
export type Participation = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

interface Participant {
  address: string;
  name?: string;
}

/** Whoever invites. */
export const organizerLine = ({ address, name }: Participant): string =>
  contentLine(`ORGANIZER${cn(name)}`, `mailto:${address}`);

/** Whoever is invited. */
export const attendeeLine = (
  { address, name }: Participant,
  says: Participation,
  { isRoom = false }: { isRoom?: boolean } = {},
): string =>
  contentLine(
    `ATTENDEE${cn(name)}${isRoom ? ';CUTYPE=ROOM' : ';ROLE=REQ-PARTICIPANT;RSVP=TRUE'};PARTSTAT=${says}`,
    `mailto:${address}`,
  );

const cn = (name: string | undefined) => (name === undefined ? '' : `;CN=${quoted(name)}`);
