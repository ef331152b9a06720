const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:one@x',
  'DTSTAMP:20300101T000000Z',
  ...lines,
  'END:VEVENT',
];

const berlin = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'DTSTART:20070325T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20071028T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Calendars as programs write them. */
export const calendars: readonly string[] = [
  calendar(...event('DTSTART:20300107T020000Z', 'DTEND:20300107T030000Z', 'SUMMARY:A talk\\, and more')),
  calendar(
    ...berlin,
    ...event(
      'DTSTART;TZID=Europe/Berlin:20300107T090000',
      'DURATION:PT1H30M',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=12;WKST=SU',
      'EXDATE;TZID=Europe/Berlin:20300109T090000,20300114T090000',
      'ORGANIZER;CN="Lee, Ann":mailto:ann@x.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Bo:mailto:bo@x.example',
    ),
    ...event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20300116T090000',
      'DTSTART;TZID=Europe/Berlin:20300116T100000',
      'DTEND;TZID=Europe/Berlin:20300116T110000',
      'SUMMARY:Later this once',
    ),
  ),
  calendar(
    ...event(
      'DTSTART;VALUE=DATE:20300107',
      'DTEND;VALUE=DATE:20300109',
      'RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20301231',
      'DESCRIPTION:A line that is so long that it has to be folded since no line may be longer tha\r\n n seventy-five octets',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15M',
      'END:VALARM',
    ),
  ),
  calendar(
    'METHOD:REQUEST',
    ...event(
      'SEQUENCE:2',
      'DTSTART;TZID=China Standard Time:20300107T100000',
      'DTEND;TZID=China Standard Time:20300107T110000',
      'ORGANIZER:mailto:ann@x.example',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@x.example',
    ),
  ),
  calendar(
    'METHOD:REQUEST',
    'BEGIN:VFREEBUSY',
    'UID:two@x',
    'DTSTAMP:20300101T000000Z',
    'DTSTART:20300107T000000Z',
    'DTEND:20300108T000000Z',
    'ORGANIZER:mailto:ann@x.example',
    'ATTENDEE:mailto:bo@x.example',
    'END:VFREEBUSY',
  ),
];

/** What is often found in calendars, where it may not belong. */
export const ofCalendars: readonly string[] = [
  '\r\n',
  '\n',
  '\r\n ',
  ';',
  ':',
  '"',
  ',',
  '\\',
  '=',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VCALENDAR\r\n',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'DTSTART:99991231T235959Z\r\n',
  'DTSTART:00010101T000000Z\r\n',
  'DTSTART;VALUE=DATE:20300230\r\n',
  'RECURRENCE-ID:20300116T080000Z\r\n',
  'EXDATE:20300116\r\n',
  'RDATE;VALUE=PERIOD:20300101T000000Z/PT1H\r\n',
  'DURATION:-P1D\r\n',
  'TZID=',
  'TZID=/x/Nowhere',
  'Z',
  'T240000',
  ';INTERVAL=0',
  ';COUNT=999999999',
  ';BYSETPOS=-1',
  ';BYDAY=53MO',
  ';UNTIL=20300101T000000',
];

const dav = 'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:A="http://apple.com/ns/ical/"';
const filter = (inside: string) =>
  `<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${inside}</C:comp-filter></C:comp-filter></C:filter>`;

/** Requests as calendar programs send them. */
export const requests: readonly string[] = [
  `<?xml version="1.0" encoding="UTF-8"?><propfind ${dav}><prop><displayname/><getetag/><resourcetype/><C:calendar-home-set/><A:calendar-color/></prop></propfind>`,
  `<propfind ${dav}><allprop/></propfind>`,
  `<C:calendar-query ${dav}><prop><getetag/><C:calendar-data><C:expand start="20300101T000000Z" end="20300201T000000Z"/></C:calendar-data></prop>${filter('<C:time-range start="20300101T000000Z" end="20300201T000000Z"/>')}</C:calendar-query>`,
  `<C:calendar-query ${dav}><prop><getetag/></prop>${filter('<C:prop-filter name="SUMMARY"><C:text-match collation="i;ascii-casemap" negate-condition="yes">talk</C:text-match></C:prop-filter>')}</C:calendar-query>`,
  `<C:calendar-multiget ${dav}><prop><getetag/><C:calendar-data/></prop><href>/dav/x.ics</href><href>/dav/../%00</href></C:calendar-multiget>`,
  `<sync-collection ${dav}><sync-token/><sync-level>1</sync-level><limit><nresults>5</nresults></limit><prop><getetag/></prop></sync-collection>`,
  `<C:free-busy-query ${dav}><C:time-range start="20300101T000000Z" end="20300201T000000Z"/></C:free-busy-query>`,
  `<principal-property-search ${dav}><property-search><prop><displayname/></prop><match>Ann</match></property-search><prop><displayname/></prop></principal-property-search>`,
  `<propertyupdate ${dav}><set><prop><displayname>Mine</displayname><A:calendar-color>#ff0000ff</A:calendar-color></prop></set><remove><prop><A:calendar-order/></prop></remove></propertyupdate>`,
  `<C:mkcalendar ${dav}><set><prop><displayname>New</displayname></prop></set></C:mkcalendar>`,
];

/** What is often found in XML, where it may not belong. */
export const ofRequests: readonly string[] = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</',
  '/>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&nobody;',
  ']]>',
  '<![CDATA[',
  '<?x?>',
  '<!--',
  '<!DOCTYPE a>',
  'xmlns=""',
  '<prop/>',
  '<C:time-range/>',
  '<C:time-range start="x"/>',
  '<href/>',
  'start="99991231T235959Z"',
  'end="20300101"',
  '<C:limit-recurrence-set start="20300101T000000Z" end="20200101T000000Z"/>',
];
