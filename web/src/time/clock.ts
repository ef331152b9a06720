/** What the two halves of a day are called, around a time or a stretch that lies in one of them. */
export interface Halves {
  am: (time: string) => string;
  pm: (time: string) => string;
}

const hourOf = (time: string) => Number(time.slice(0, 2));
const isAfternoon = (hour: number) => hour % 24 >= 12;
const ofTwelve = (hour: number) => String(((hour + 11) % 12) + 1);
const pad = (hour: number) => String(hour).padStart(2, '0');

/** How times such as `15:00` are shown on a clock of 24 hours. */
const ofWholeDay = {
  time: (time: string) => time,
  times: (from: string, to: string) => `${from}–${to}`,
  hour: pad,
  hourOfAxis: pad,
};

/** The same on a clock that counts to twelve twice. */
function ofHalves({ am, pm }: Halves): typeof ofWholeDay {
  const within = (hour: number, text: string) => (isAfternoon(hour) ? pm : am)(text);
  const bare = (time: string) => `${ofTwelve(hourOf(time))}${time.slice(2)}`;
  const time = (text: string) => within(hourOf(text), bare(text));
  const hour = (n: number) => within(n, ofTwelve(n));
  return {
    time,
    times(from, to) {
      const isInOne = from < to && to !== '24:00' && isAfternoon(hourOf(from)) === isAfternoon(hourOf(to));
      return isInOne ? within(hourOf(from), `${bare(from)}–${bare(to)}`) : `${time(from)}–${time(to)}`;
    },
    hour,
    // Among many, only where a half begins: there is no room for more, nor need.
    hourOfAxis: (n) => (n % 12 === 0 ? hour(n) : ofTwelve(n)),
  };
}

export const clockOf = (halves?: Halves) => (halves ? ofHalves(halves) : ofWholeDay);

export type ClockFace = typeof ofWholeDay;
