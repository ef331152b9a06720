import { useMutation } from '@tanstack/react-query';
import { answerOf, api, newKey, type Schemas } from '../../api/client';
import { Refusal, type ProblemBody } from '../../api/problem';
import { useChanged, why } from '../bookings/acting';
import type { Booking } from '../bookings/bookings';
import { bookAgain, type Undo } from '../bookings/undoing';
import { useTold } from '../bookings/use-told';
import { showing } from '../drawer/drawer-search';
import type { Chosen } from './use-selection';

/** What is done to all that are chosen; a move is by so many minutes. */
export type Bulk = { act: 'move'; by: number } | { act: 'cancel' } | { act: 'approve' };

export interface Outcome {
  can: { chosen: Chosen; after: Booking }[];
  cannot: { chosen: Chosen; error: Refusal }[];
}

const minuteMs = 60_000;
const later = (text: string, by: number) => new Date(Date.parse(text) + by * minuteMs).toISOString();

type BatchItem = Schemas['BatchItem'];

/** Why is said of what is others'. */
const itemOf = ({ item }: Chosen, bulk: Bulk, reason: string): BatchItem =>
  bulk.act === 'move'
    ? {
        op: 'move',
        id: item.id!,
        ifMatch: `"v${item.version}"`,
        changes: {
          start: later(item.start, bulk.by),
          end: later(item.end, bulk.by),
          ...(!item.mine && why(reason)),
        },
      }
    : { op: 'cancel', id: item.id!, ...(!item.mine && { cancel: why(reason) }) };

/** Each by itself: one that cannot be keeps none of the others. */
async function send(all: readonly Chosen[], bulk: Bulk, dryRun: boolean, reason = ''): Promise<Outcome> {
  const results =
    bulk.act === 'approve'
      ? await approved(all, dryRun)
      : (
          await answerOf(
            api.POST('/api/v1/bookings/batch', {
              params: { query: { dryRun } },
              headers: dryRun ? {} : { 'idempotency-key': newKey() },
              body: { atomic: false, items: all.map((one) => itemOf(one, bulk, reason)) },
            }),
          )
        ).results;
  const outcome: Outcome = { can: [], cannot: [] };
  results.forEach(({ status, booking, problem }, n) => {
    const chosen = all[n]!;
    if (booking) outcome.can.push({ chosen, after: booking });
    else outcome.cannot.push({ chosen, error: new Refusal((problem ?? {}) as Partial<ProblemBody>, status) });
  });
  return outcome;
}

async function approved(all: readonly Chosen[], dryRun: boolean): Promise<Schemas['BatchResult'][]> {
  const ids = all.map(({ item }) => item.id!);
  const { data } = await answerOf(
    api.POST('/api/v1/requests/approve-many', { params: { query: { dryRun } }, body: { ids } }),
  );
  const byId = new Map(data.map((one) => [one.id, one]));
  return ids.map((id) => {
    const { booking, problem } = byId.get(id) ?? {};
    return {
      status: booking ? 200 : 409,
      ...(booking && { booking }),
      ...(problem && { problem: problem as Record<string, unknown> }),
    };
  });
}

/** What would become of each; nothing is done by it. */
export const useRehearseBulk = () =>
  useMutation({
    mutationFn: ({ all, bulk }: { all: readonly Chosen[]; bulk: Bulk }) => send(all, bulk, true),
  });

/** Done to those that can be, told as one, and taken back as one. */
export function useBulk(reason: string) {
  const told = useTold();
  return useMutation({
    mutationFn: ({ all, bulk }: { all: readonly Chosen[]; bulk: Bulk }) => send(all, bulk, false, reason),
    onSuccess: ({ can }, { bulk }) => {
      const [first] = can;
      if (first) told(toldOf[bulk.act], first.after, undoOf(can, bulk), can.length);
    },
    onSettled: useChanged(),
  });
}

const toldOf = { move: 'movedMany', cancel: 'cancelledMany', approve: 'approvedMany' } as const;

function undoOf(can: Outcome['can'], { act }: Bulk): Undo | undefined {
  // Whoever asked has been told.
  if (act === 'approve') return undefined;
  const first = can[0]!.after;
  if (act === 'cancel') {
    const undos = can.map(({ chosen, after }) => bookAgain({ ...after, ...timesOf(chosen) }));
    return {
      send: () => Promise.all(undos.map((undo) => undo.send())),
      otherwise: undos[0]!.otherwise,
    };
  }
  const items = can.map(({ chosen, after }) => ({
    op: 'move' as const,
    id: after.id,
    ifMatch: `"v${after.version}"`,
    changes: timesOf(chosen),
  }));
  return {
    async send() {
      const { results } = await answerOf(
        api.POST('/api/v1/bookings/batch', { params: { query: {} }, body: { atomic: true, items } }),
      );
      const refused = results.find(({ problem }) => problem);
      if (refused) throw new Refusal(refused.problem as Partial<ProblemBody>, refused.status);
    },
    otherwise: showing({ booking: first.id }),
  };
}

const timesOf = ({ item: { start, end } }: Chosen) => ({ start, end });
