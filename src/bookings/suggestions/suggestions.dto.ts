import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { FoundSpace } from '../../availability/index.js';

const suggestionKinds = ['usual', 'again', 'first'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export class SuggestionsQuery {
  /** A booking of yours (`bkg_…`): when and where to have the like of it again, in place of everything else. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  like?: string;
}

/** Something that you may want to book: `POST /bookings` with its `offerId` does. */
export class SuggestedBooking {
  /** `usual`: where you mostly sit; `again`: what you had before; `first`: to begin with, where your company is. */
  @IsIn(suggestionKinds)
  kind: SuggestionKind;
  offerId: string;
  space: FoundSpace;
  start: string;
  end: string;
  /** `request`: somebody has to agree first. */
  @IsIn(['instant', 'request'])
  decision: 'instant' | 'request';
  /** Why this one: `your_usual`, `near_your_usual` where that is taken, `your_company_is_here`, and the codes of a search. */
  why: string[];
  /** The booking that it is like, and its space where this is another. */
  like?: string;
  insteadOf?: string;
  expiresAt: string;
}

export class Suggestions {
  asOf: string;
  /** The likeliest first. */
  data: SuggestedBooking[];
}
