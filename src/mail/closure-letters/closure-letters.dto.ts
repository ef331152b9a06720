import { IsString, MaxLength } from 'class-validator';
import { type Language, MayBeLeftOut } from '../../platform/index.js';

export class ClosureLettersQuery {
  /** Whose letter: a member whom the closure concerns; the first of them where it is left out. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  memberId?: string;
}

export class ReaderOfLetter {
  id: string;
  name?: string;
  /** In which they get it. */
  language: Language;
}

export class ClosureLetterShown {
  language: Language;
  subject: string;
  text: string;
}

/** What one person reads about a closure, in each language. */
export class ClosureLettersShown {
  /** Absent where nobody has to be told. */
  to?: ReaderOfLetter;
  letters: ClosureLetterShown[];
}
