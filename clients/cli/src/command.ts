import { Usage } from './ends.js';
import type { Terminal } from './terminal.js';

export interface Command {
  usage: string;
  about: string;
  run(args: string[], terminal: Terminal): Promise<void>;
}

/** Wall-clock times without an offset are read on the clock of this machine, unless TOLO_TIME_ZONE says another. */
export const timeZone = () =>
  process.env['TOLO_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

export function numberIn(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Usage(`${option} takes a number.`);
  return Number(text);
}

/** `5E-312` as well as `spc_…`. */
export const spaceIn = (text: string) => (/^(spc_|code:)/.test(text) ? text : `code:${text}`);
