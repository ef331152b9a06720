/** Why something is no calendar object that we can keep; the condition is one of RFC 4791 §5.3.2.1. */
export class NotReadable extends Error {
  constructor(
    readonly condition:
      | 'valid-calendar-data'
      | 'valid-calendar-object-resource'
      | 'supported-calendar-component'
      | 'max-instances'
      | 'max-attendees-per-instance'
      | 'min-date-time'
      | 'max-date-time',
    message: string,
  ) {
    super(message);
  }
}
