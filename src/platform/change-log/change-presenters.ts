import { Injectable } from '@nestjs/common';
import type { LoggedChange } from './change-log.js';

/** Shows what changed to a reader: for each change the members to add to it, such as the booking as it then was. */
export type ChangePresenter<Reader> = (
  reader: Reader,
  changes: readonly LoggedChange[],
) => Promise<Record<string, unknown>[]>;

/** Each module knows how to show its own subjects; the readers of the log need not know the modules. */
@Injectable()
export class ChangePresenters<Reader = never> {
  private readonly presenters = new Map<string, ChangePresenter<Reader>>();

  /** `subject` is the first word of the change's type, such as `booking`. */
  register(subject: string, presenter: ChangePresenter<Reader>): void {
    this.presenters.set(subject, presenter);
  }

  /** In the order of the changes. */
  async present(reader: Reader, changes: readonly LoggedChange[]): Promise<Record<string, unknown>[]> {
    const shown: Record<string, unknown>[] = changes.map(() => ({}));
    for (const [subject, presenter] of this.presenters) {
      const own = changes
        .map((change, n) => ({ change, n }))
        .filter(({ change }) => change.type.startsWith(`${subject}.`));
      if (own.length === 0) continue;
      const views = await presenter(
        reader,
        own.map(({ change }) => change),
      );
      own.forEach(({ n }, i) => (shown[n] = views[i]!));
    }
    return shown;
  }
}
