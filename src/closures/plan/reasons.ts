/** Why a booking goes where the plan has it, or why it stays without a place: a code, what it says in words, and the figures. */
export interface Reason {
  code: ReasonCode;
  detail: string;
  metres?: number;
  kit?: readonly string[];
  fromM2?: number;
  toM2?: number;
  count?: number;
}

type ReasonCode =
  | 'same-time'
  | 'later'
  | 'earlier'
  | 'same-space'
  | 'together'
  | 'scattered'
  | 'same-kit'
  | 'same-floor'
  | 'same-building'
  | 'near'
  | 'like-size'
  | 'other-size'
  | 'team-together'
  | 'series-together'
  | 'pinned'
  | 'left-to-choice'
  | 'too-far'
  | 'kit-missing'
  | 'all-taken'
  | 'nothing-free'
  | 'several-spaces'
  | 'has-begun'
  | 'asks-for-more'
  | 'hold';
