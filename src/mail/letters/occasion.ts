import type { Language } from '../../platform/index.js';
import type { Reader } from '../notices/notice.store.js';
import { type Letter, oneLine } from '../queue/letter.js';
import { fact, when } from './wording.js';

/** A booking as a mail tells of it, in the language of whoever reads it. */
export interface Occasion {
  what: string;
  where: string;
  start: number;
  end: number;
  zone: string;
  link: string | undefined;
}

export const factsOf = (
  { what, where, start, end, zone }: Occasion,
  language: Language,
  reason?: string | null,
): string[] => [
  oneLine(what),
  ...fact('when', when(start, end, zone, language), language),
  ...fact('where', where, language),
  ...fact('why', reason == null ? null : oneLine(reason), language),
];

export const addressed = ({ address, name }: Reader): Pick<Letter, 'to'> => ({
  to: { address, ...(name !== undefined && name !== null && { name }) },
});
