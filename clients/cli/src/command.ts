import type { Terminal } from './terminal.js';

export interface Command {
  usage: string;
  about: string;
  run(args: string[], terminal: Terminal): Promise<void>;
}

/** Wall-clock times without an offset are read on the clock of this machine, unless TOLO_TIME_ZONE says another. */
export const timeZone = () =>
  process.env['TOLO_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
