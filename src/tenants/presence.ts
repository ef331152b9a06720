/** Who sees where somebody has booked: nobody, or the people of their company. */
export const presences = ['none', 'company'] as const;
export type Presence = (typeof presences)[number];
