const maxWaiting = 5_000;

/**
 * Notes in passing that something was used. No request waits for it; one statement at a time is under way, of all ids
 * that have come meanwhile, and what a flood leaves no room for is noted the next time.
 */
export class Noting {
  private readonly waiting = new Set<string>();
  private isWriting = false;

  constructor(private readonly write: (ids: readonly string[]) => Promise<unknown>) {}

  note(id: string): void {
    if (this.waiting.size < maxWaiting) this.waiting.add(id);
    if (!this.isWriting) void this.writeAll();
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    try {
      // Whoever asks in the same moment is noted with the first.
      await Promise.resolve();
      while (this.waiting.size > 0) {
        const ids = [...this.waiting].sort();
        this.waiting.clear();
        await this.write(ids);
      }
    } catch {
      // Of no harm to anybody: the next use notes it.
    } finally {
      this.isWriting = false;
    }
  }
}
