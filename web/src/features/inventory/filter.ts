import type { Schemas } from '../../api/client';
import { type Kind, kindIn } from '../spaces/catalogue';

export type Status = Schemas['SpaceShown']['status'];

/** Which spaces are shown; it stands in the address. */
export interface Filter {
  building?: string;
  /** Its id. */
  floor?: string;
  kind?: Kind;
  status?: Status;
  q?: string;
  /** The space whose form is open. */
  edit?: string;
  /** The space that a new one shall be like. */
  like?: string;
}

export const statuses: readonly Status[] = ['active', 'hidden', 'retired'];

const isPlace = /^[\w./-]{1,60}$/;

/** Of an address only what makes sense. */
export function readFilter(raw: Record<string, unknown>): Filter {
  const text = (key: string, pattern: RegExp) =>
    typeof raw[key] === 'string' && pattern.test(raw[key]) ? raw[key] : undefined;
  return {
    building: text('building', isPlace),
    floor: text('floor', isPlace),
    kind: kindIn(raw['kind']),
    status: statuses.find((one) => one === raw['status']),
    q: text('q', /^.{1,100}$/s),
    edit: text('edit', /^spc_\w{1,40}$/),
    like: text('like', /^spc_\w{1,40}$/),
  };
}
