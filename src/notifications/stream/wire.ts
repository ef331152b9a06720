interface Message {
  /** Where to go on from, should the connection end after this. */
  id?: string;
  /** A name for what is no change; changes are plain messages. */
  event?: string;
  data: unknown;
}

/** A message as server-sent events write it. JSON has no line breaks of its own, so one line of data is enough. */
export const message = ({ id, event, data }: Message): string =>
  `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;

/** How soon a browser that has lost its stream comes back. */
export const comeBackAfter = (ms: number): string => `retry: ${ms}\n\n`;
