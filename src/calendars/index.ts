export { CaldavServer, InvitationRefused, InvitedSpaces, serveCaldav } from './caldav/index.js';
export { CalendarsModule } from './calendars.module.js';
export { NotReadable } from './ical/not-readable.js';
export { type Itip, readItip } from './ical/read-itip.js';
export { type Method, type ObjectEvent, objectText } from './ical/object-text.js';
export { attendeeLine, organizerLine } from './ical/participants.js';
export { replyText } from './ical/reply-text.js';
export { type Invitable, Invitables } from './invited.js';
export { SpaceAddresses } from './space-addresses.js';
