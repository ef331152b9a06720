import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../platform/index.js';
import type { ApproverRole, StepState } from '../../rules/index.js';

/** Anything but control characters: it ends up in mails. */
// oxlint-disable-next-line no-control-regex -- they are what it is about
const printable = /^[^\u0000-\u001f\u007f]*$/;

export class ApproveBody {
  /** For whoever reads the booking and its history. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(500)
  @Matches(printable, { message: 'note must not contain control characters' })
  note?: string;

  /** Only this step. Without it: all that is yours to approve now. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  step?: string;
}

export class DeclineBody {
  /** Why: whoever asked reads it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  @Matches(printable, { message: 'reason must not contain control characters' })
  reason: string;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  step?: string;
}

export class AskBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  @Matches(printable, { message: 'question must not contain control characters' })
  question: string;
}

export class AnswerBody {
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  @Matches(printable, { message: 'answer must not contain control characters' })
  answer: string;
}

const stepStates = ['waiting', 'open', 'approved', 'declined'] as const;

/** Whoever has a role, or one person. */
export class StepApprover {
  role?: ApproverRole;
  member?: string;
}

export class StepView {
  name: string;
  stage: number;
  /** `waiting` for an earlier stage; `open` to be decided. */
  @IsIn(stepStates)
  state: StepState;
  by: StepApprover;
  /** Where several spaces are booked: those that ask for it. */
  spaceIds?: string[];
  decidedBy?: string;
  at?: string;
  note?: string;
}

export class QuestionView {
  question: string;
  askedBy: string;
  askedAt: string;
  answer?: string;
  answeredAt?: string;
}

export class SpaceKept {
  spaceId: string;
  units: number;
}

/** What a booking had before it asked for more, and keeps where that is not granted. */
export class FallbackView {
  spaceId: string;
  start: string;
  end: string;
  units: number;
  people: number;
  /** All of them, where it had several. */
  spaces?: SpaceKept[];
}

export class ApprovalView {
  steps: StepView[];
  /** From then on, whoever has the role `escalatesTo` may decide too. */
  escalatesAt?: string;
  escalatesTo?: ApproverRole;
  questions?: QuestionView[];
  fallback?: FallbackView;
}
