import type { Import } from './imports';

export const toneOf = ({ state, counts }: Pick<Import, 'state' | 'counts'>) => {
  if (state === 'failed' || (state === 'checked' && counts.error > 0)) return 'danger';
  return state === 'applied' ? 'ok' : 'pending';
};
