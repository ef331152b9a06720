import { addDays, wallTime } from '../time/campus-time';
import type { ClockFace } from '../time/clock';
import { wallElsewhere, wallOf } from '../time/elsewhere';

interface Ways {
  clock: ClockFace;
  day: (date: string) => string;
  /** Puts what the clocks of the campus say beside what those say where the person is. */
  both: (here: string, there: string) => string;
  /** How far the clocks where the person is are ahead of UTC. */
  ahead?: (ms: number) => number;
}

const dateOf = (text: string) => text.slice(0, 10);
const timeOf = (text: string) => text.slice(11, 16);

/** Times in words: those of the campus, and beside them the person's own where their clocks say something else. */
export function saidTimes({ clock, day, both, ahead }: Ways) {
  /** A second day is named where there is one. */
  const stretch = (start: string, end: string) => {
    const [from, to] = [dateOf(start), dateOf(end)];
    const endsAtMidnight = timeOf(end) === '00:00' && to === addDays(from, 1);
    if (from === to || endsAtMidnight)
      return clock.times(timeOf(start), endsAtMidnight ? '24:00' : timeOf(end));
    return `${clock.time(timeOf(start))}–${day(to)} ${clock.time(timeOf(end))}`;
  };
  const dayIfOther = (text: string, other: string) =>
    dateOf(text) === dateOf(other) ? '' : `${day(dateOf(text))} `;
  /** A moment, given what it is called on campus and there. */
  const single = (wall: string, there: string) => {
    const said = clock.time(timeOf(wall));
    return there === wall ? said : both(said, `${dayIfOther(there, wall)}${clock.time(timeOf(there))}`);
  };
  return {
    /** Of the clocks of the campus alone: for fields and axes, which name the zone once. */
    clock,
    /** `Tue, 24 Nov` and `14:00–16:00`. */
    period(start: string, end: string) {
      const theirs = [wallElsewhere(start, ahead), wallElsewhere(end, ahead)] as const;
      const isSame = theirs[0] === start.slice(0, 16) && theirs[1] === end.slice(0, 16);
      const here = stretch(start, end);
      const times = isSame ? here : both(here, `${dayIfOther(theirs[0], start)}${stretch(...theirs)}`);
      return { day: day(dateOf(start)), times };
    },
    /** The same for somebody else, who may be anywhere. */
    onCampus: (start: string, end: string) => `${day(dateOf(start))} ${stretch(start, end)}`,
    /** The time of a text that the server has told. */
    time: (text: string) => single(text.slice(0, 16), wallElsewhere(text, ahead)),
    /** A moment of the log, on the clocks of the campus. */
    moment(text: string, timeZone: string) {
      const at = new Date(text);
      const { date, time } = wallTime(at, timeZone);
      return `${day(date)} ${single(`${date}T${time}`, wallOf(at.getTime(), ahead))}`;
    },
  };
}
