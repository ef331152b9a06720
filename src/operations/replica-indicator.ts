import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { Replica } from '../platform/index.js';

/** Whether the replica follows, and how far behind. Never a reason to send no traffic: reads then go to the primary. */
@Injectable()
export class ReplicaIndicator {
  constructor(
    private readonly indicator: HealthIndicatorService,
    private readonly replica: Replica,
  ) {}

  /** Nothing where there is no replica. */
  check(key: string) {
    const { state } = this.replica;
    if (!state) return {};
    const { behind } = state;
    return this.indicator
      .check(key)
      .up(
        behind
          ? { follows: true, behindBytes: behind.bytes, behindSeconds: rounded(behind.seconds) }
          : { follows: false },
      );
  }
}

const rounded = (seconds: number) => Math.round(seconds * 10) / 10;
