export const results = ['ok', 'adjusted', 'conflict', 'closed', 'needsApproval', 'overQuota'] as const;
/** How a date of a series comes out. */
export type Result = (typeof results)[number];

export const actions = ['book', 'change', 'cancel', 'keep'] as const;
/** What is to be done on a date: `keep` leaves the booking that is there as it is. */
export type Action = (typeof actions)[number];
