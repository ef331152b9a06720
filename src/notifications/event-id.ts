/** The same for one change, to whomever and however often it is told: receivers know by it what they have had already. */
export const eventIdOf = (cursor: string): string => cursor.replace(/^c_/, 'evt_');
