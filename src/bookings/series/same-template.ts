import type { Template } from './series.js';

const said = ({ spaceId, rrule, startsOn, minutes, units, people, title, purpose, ...rest }: Template) =>
  JSON.stringify([
    spaceId,
    rrule,
    startsOn,
    minutes,
    units,
    people,
    title,
    purpose,
    rest.onHoliday,
    rest.exdates,
    rest.named,
    rest.riskFormId,
  ]);

/** Whether two templates make the same series, to its last detail. */
export const saysTheSame = (one: Template, other: Template): boolean => said(one) === said(other);
