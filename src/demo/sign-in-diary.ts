import { dayMinutes, localDay, localMinute, workingDay } from './calendar.js';

/** A booking that is there in every demo: who, where, when (local minutes). */
export interface Engagement {
  email: string;
  space: string;
  start: number;
  minutes: number;
  /** The whole space where it is not given. */
  units?: number;
  title: string | null;
  /** It waits for approval. */
  waits?: boolean;
}

/** What the people of the demo sign-ins did last week and will do next. */
export function signInDiary(now: Date): Engagement[] {
  const today = localDay(now);
  const at = (nth: number, hours: number) => workingDay(today, nth) * dayMinutes + hours * 60;
  const soon = Math.ceil((localMinute(now) + 20) / 30) * 30;
  const by =
    (email: string) =>
    (
      space: string,
      start: number,
      minutes: number,
      title: string | null,
      units?: number,
      waits?: 'waits',
    ) => ({
      email,
      space,
      start,
      minutes,
      title,
      units,
      waits: waits !== undefined,
    });
  const member = by('member@tolo.example');
  const boss = by('tenant-admin@tolo.example');
  const colleague = by('approver@tolo.example');
  return [
    member('5E-3-041', at(-5, 9), 9 * 60, null),
    member('6W-2A', at(-5, 15), 60, 'Supplier call'),
    member('5E-3-041', at(-3, 9), 9 * 60, null),
    member('5E-312', at(-2, 14), 120, 'HPLC prep', 2),
    member('5E-3-041', at(-1, 9), 9 * 60, null),
    member('5E-312', soon, 120, 'HPLC prep'),
    member('5E-318', at(1, 16), 60, 'Weekly review'),
    member('5E-310', at(2, 9.5), 120, 'Sample run', 2),
    member('5E-3-041', at(4, 9), 9 * 60, null),
    member('6W-2A', at(6, 15), 60, 'Supplier call'),
    member('12W-204', at(8, 10), 2 * dayMinutes, 'Long incubation', 2),
    member('12W-204', at(3, 20), 3 * 60, 'Solvent extraction', 2, 'waits'),
    boss('12W-204', at(3, 21), 2 * 60, 'Sample preparation', 3, 'waits'),
    member('12W-204', at(5, 5), 2 * 60, 'Early distillation', 2, 'waits'),
    colleague('5E-3-040', at(1, 9), 9 * 60, null),
    colleague('5E-3-040', at(2, 9), 9 * 60, null),
    colleague('5E-320', at(1, 11), 60, 'Design review'),
  ];
}
