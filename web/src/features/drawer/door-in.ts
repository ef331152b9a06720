const doors = ['web', 'api', 'caldav', 'mail', 'clock', 'seed'] as const;

/** By which door an act came, as far as there is a word for it. */
export const doorIn = (door: string) => doors.find((one) => one === door) ?? 'other';
