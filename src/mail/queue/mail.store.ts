import { Injectable } from '@nestjs/common';
import { pauseAfter } from '../../notifications/index.js';
import { Database, newUuid, type Tx } from '../../platform/index.js';
import { isAddress, type Letter, type NewMail } from './letter.js';

/** A mail that this process has for the moment, and nobody else. */
export interface Taken {
  id: string;
  eventId: string;
  kind: string;
  attempts: number;
  letter: Letter;
}

/** What came of one attempt. */
export interface Outcome {
  ok: boolean;
  /** It would be refused again, whenever it came. */
  isHopeless: boolean;
  /** What went wrong, for people; null where nothing did. */
  error: string | null;
}

/** Mails under way at once, by all processes together. */
const mostAtOnce = 4;
/** Longer than an attempt may take: whoever has died by then has lost it. */
const takenForSeconds = 90;
const keptDays = 30;

/** Mails that wait, in the order in which what they tell of happened. */
@Injectable()
export class MailStore {
  constructor(private readonly db: Database) {}

  /** What is there already stays as it is: one event is told once. */
  async add(tx: Tx, mails: readonly NewMail[]): Promise<void> {
    const sendable = mails.filter(({ letter }) => isAddress(letter.to.address));
    if (sendable.length === 0) return;
    await tx.query(
      `INSERT INTO mail (id, event_id, about, kind, address, letter)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[]) ON CONFLICT DO NOTHING`,
      [
        sendable.map(() => newUuid()),
        sendable.map(({ eventId }) => eventId),
        sendable.map(({ about }) => about),
        sendable.map(({ kind }) => kind),
        sendable.map(({ letter }) => letter.to.address),
        sendable.map(({ letter }) => JSON.stringify(letter)),
      ],
    );
  }

  /** Takes what is due and has its turn: nobody hears of a change before they heard of the one before it. */
  take(): Promise<Taken[]> {
    return this.db.prepared<Taken>('mail-take', takeDue, [mostAtOnce, takenForSeconds]);
  }

  /** Writes down what came of an attempt. What is over is forgotten, but for that it was. */
  async finish({ id, attempts }: Taken, { ok, isHopeless, error }: Outcome): Promise<void> {
    const pause = ok || isHopeless ? undefined : pauseAfter(attempts);
    const status = ok ? 'sent' : pause === undefined ? 'failed' : 'waiting';
    await this.db.prepared(
      'mail-finish',
      `UPDATE mail SET status = $2, due_at = now() + make_interval(secs => $3), sending_until = NULL, attempted_at = now(), error = $4,
         finished_at = CASE WHEN $2 <> 'waiting' THEN now() END, letter = CASE WHEN $2 = 'waiting' THEN letter END
       WHERE id = $1 AND finished_at IS NULL`,
      [id, status, (pause ?? 0) / 1000, error],
    );
  }

  /** Lets go of what has long been finished. */
  async trim(): Promise<void> {
    await this.db.manager.query('DELETE FROM mail WHERE finished_at < now() - make_interval(days => $1)', [
      keptDays,
    ]);
  }
}

const takeDue = `
  WITH busy AS (SELECT count(*) AS n FROM mail WHERE finished_at IS NULL AND sending_until > now()),
  due AS (
    SELECT id FROM mail AS own
    WHERE finished_at IS NULL AND due_at <= now() AND (sending_until IS NULL OR sending_until <= now())
      AND NOT EXISTS (
        SELECT FROM mail AS earlier
        WHERE earlier.address = own.address AND earlier.about = own.about AND earlier.finished_at IS NULL AND earlier.n < own.n)
    ORDER BY due_at, n LIMIT greatest($1 - (SELECT n FROM busy), 0)
    FOR UPDATE OF own SKIP LOCKED
  )
  UPDATE mail SET attempts = attempts + 1, sending_until = now() + make_interval(secs => $2)
  FROM due WHERE mail.id = due.id
  RETURNING mail.id, mail.event_id AS "eventId", mail.kind, mail.attempts, mail.letter`;
