import type { Decisions, Occurrence } from './series';

/** Where and when a date takes place; undefined where it does not. */
export interface Outcome {
  start: string;
  end: string;
  space?: Occurrence['choices'][number]['space'];
  /** Not as asked for. */
  isOther: boolean;
}

const leftOut = new Set<Occurrence['result']>(['conflict', 'closed', 'overQuota']);

/** What becomes of a date as it was proposed, or as the person has decided. */
export function outcomeOf(occurrence: Occurrence, decided: string | undefined): Outcome | undefined {
  const { date: _, start, end, result, proposal, choices, action, to, from } = occurrence;
  if (decided === 'skip') return undefined;
  const choice = choices.find(({ choiceId }) => choiceId === decided) ?? proposal;
  if (choice)
    return { start: choice.start ?? start, end: choice.end ?? end, space: choice.space, isOther: true };
  if (action === 'cancel' || leftOut.has(result)) return undefined;
  const place = to ?? (action === 'keep' ? from : undefined);
  return place
    ? { start: place.start, end: place.end, space: place.space, isOther: false }
    : { start, end, isOther: false };
}

export interface Tally {
  all: number;
  done: number;
  other: number;
  approval: number;
}

export function tallyOf(occurrences: readonly Occurrence[], decisions: Decisions): Tally {
  const done = occurrences.flatMap((one) => {
    const outcome = outcomeOf(one, decisions[one.date]);
    return outcome ? [{ ...outcome, result: one.result }] : [];
  });
  return {
    all: occurrences.length,
    done: done.length,
    other: done.filter(({ isOther }) => isOther).length,
    approval: done.filter(({ result }) => result === 'needsApproval').length,
  };
}
