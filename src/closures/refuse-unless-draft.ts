import { Problem } from '../platform/index.js';
import type { Closure } from './closure.js';

export function refuseUnlessDraft({ state }: Closure): void {
  if (state === 'draft') return;
  throw new Problem(
    'state-not-allowed',
    state === 'discarded'
      ? 'This draft has been given up. Make another.'
      : 'This closure has been published. Reopen it to lift it.',
    { closureState: state },
  );
}
