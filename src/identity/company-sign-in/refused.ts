import { Problem } from '../../platform/index.js';

const details = {
  expired: 'This sign-in began in another browser, too long ago, or was finished already. Begin anew.',
  changed: 'Your company has changed how its people sign in since you began. Begin anew.',
  declined: "You have declined at your company's sign-in.",
  provider: "Your company's sign-in did not answer as it should.",
  unverified: "Your company's sign-in does not vouch for your mail address.",
  domain: 'Your mail address is not one of those that your company signs in.',
  unknown: 'Nobody of your company is registered with this mail address. Ask an admin of your company.',
  inactive: 'Your account is not active. Ask an admin of your company.',
  campus: 'You have a role that the campus has given. Sign in with your password.',
} as const;

export type Reason = keyof typeof details;

/** Why somebody who came by their company's sign-in is not let in; the page says it in their language. */
export const refused = (reason: Reason) =>
  new Problem('company-sign-in-refused', details[reason], { reason });
