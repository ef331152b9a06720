import { useEffect, useState } from 'react';
import { clockOffset } from '../../api/live/live';
import { localText, wallTime } from '../../time/campus-time';
import { minutesOn, type Scale } from './scale';

const tickMs = 15_000;
const onServer = () => Date.now() + clockOffset();

/** Minutes on the axis, by the clock of the server where it has told what it says. */
export function useNow(scale: Scale, timeZone: string): number {
  const [moment, tick] = useState(onServer);
  useEffect(() => {
    const timer = setInterval(() => tick(onServer()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return minutesOn(scale, localText(wallTime(new Date(moment), timeZone)));
}
