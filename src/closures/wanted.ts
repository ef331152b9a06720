import { instantField, periodOf } from '../availability/index.js';
import { invalid, Problem } from '../platform/index.js';
import { type CatalogueSnapshot, type CatalogueSpace, nameShown, toName } from '../spaces/index.js';
import { day, type Instant, type Interval, minute, slotMinutes } from '../time/index.js';
import type { Closure } from './closure.js';
import type { NewClosure } from './closure.store.js';
import type { ClosureBody, ClosurePatch } from './closures.dto.js';
import { pointersOf, scopeOf, spacesIn } from './scope.js';

const mostDays = 366;
const mostSpaceDays = 100_000;

/** What of a closure somebody asks for. */
export type Wanted = Omit<NewClosure, 'id' | 'impact' | 'scenario' | 'createdBy'>;

/** What is to be closed, when and how, as a request asks for it; refused where it makes no sense. */
export function wantedOf(body: ClosureBody, catalogue: CatalogueSnapshot, now: Instant): Wanted {
  const during = onTheGrid(periodOf(body, catalogue.campus.timeZone));
  if (during.end <= now)
    throw invalid({ pointer: '/end', code: 'in-past', detail: 'This period has passed already.' });
  const kinds = body.kinds ?? [];
  const scope = scopeOf(body.scope);
  const spaces = spacesIn(catalogue, scope, kinds, pointersOf(body.scope));
  refuseTooMuch(spaces, during);
  const { freezeFrom, reason } = body;
  return {
    scope,
    kinds,
    spaceIds: spaces.map(({ id }) => id),
    poolIds: spaces.map(({ poolId }) => poolId),
    during,
    freezeFrom: freezeFrom === undefined ? null : instantField(freezeFrom, body.timeZone, '/freezeFrom'),
    reason: { code: reason.code, text: toName(reason.text) },
    strategy: { ...body.strategy },
  };
}

/** A draft as it would be asked for anew, with what is to change. */
export function changed(before: Closure, patch: ClosurePatch): ClosureBody {
  const { scope, kinds, during, freezeFrom, reason, strategy } = before;
  return {
    scope,
    kinds: [...kinds],
    start: iso(during.start),
    end: iso(during.end),
    ...(freezeFrom !== null && { freezeFrom: iso(freezeFrom) }),
    reason: { code: reason.code, text: nameShown(reason.text) },
    strategy,
    ...patch,
  };
}

const iso = (instant: Instant) => new Date(instant).toISOString();

const slot = slotMinutes * minute;

/** Rounded outward to the grid on which the ledger counts. */
const onTheGrid = ({ start, end }: Interval): Interval => ({
  start: Math.floor(start / slot) * slot,
  end: Math.ceil(end / slot) * slot,
});

function refuseTooMuch(spaces: readonly CatalogueSpace[], { start, end }: Interval): void {
  if (spaces.length === 0)
    throw invalid({ pointer: '/scope', code: 'empty', detail: 'There is no space in this scope.' });
  const days = Math.ceil((end - start) / day);
  if (days > mostDays)
    throw new Problem('range-too-long', `Close for at most ${mostDays} days at once.`, {
      max: `P${mostDays}D`,
    });
  if (days * spaces.length > mostSpaceDays)
    throw new Problem(
      'range-too-long',
      `That is ${spaces.length} spaces for ${days} days. Close at most ${mostSpaceDays} space-days at once: in parts.`,
      { max: mostSpaceDays },
    );
}
