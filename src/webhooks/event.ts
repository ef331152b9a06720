import { type ChangeView, eventIdOf } from '../notifications/index.js';

/** A change as CloudEvents 1.0 writes it, in JSON. */
export function eventBody(source: string, { type, time, id, ...data }: ChangeView): string {
  return JSON.stringify({
    specversion: '1.0',
    id: eventIdOf(data.cursor),
    source,
    type,
    time,
    subject: id,
    datacontenttype: 'application/json',
    data,
  });
}

/** Tells nothing but that messages arrive. */
export function testBody(source: string, eventId: string, subject: string, time: Date): string {
  return JSON.stringify({
    specversion: '1.0',
    id: eventId,
    source,
    type: testType,
    time: time.toISOString(),
    subject,
    datacontenttype: 'application/json',
    data: { message: 'This is a test: nothing has changed.' },
  });
}

export const testType = 'webhook.test';

/** Where events come from: the base of the API. */
export class EventSource {
  readonly uri: string;

  constructor(publicUrl: string | undefined) {
    this.uri = `${publicUrl?.replace(/\/$/, '') ?? ''}/api/v1`;
  }
}
