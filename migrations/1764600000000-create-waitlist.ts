import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for a full slot, and how it becomes known, whatever the door, that some of it has become free. */
export class CreateWaitlist1764600000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(turns);
    await db.query(freed);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER offer_taken_up ON booking;
      DROP TRIGGER waiting_are_due_after_delete ON claim;
      DROP TRIGGER waiting_are_due_after_update ON claim;
      DROP TRIGGER waiting_are_due ON pool;
      DROP TABLE waitlist_due, waitlist_claim, waitlist;
      DROP FUNCTION offer_taken_up, waiting_are_due, waiting_are_due_in_pool, wish_turned;
    `);
  }
}

const tables = `
  CREATE TABLE waitlist (
    id         uuid        PRIMARY KEY,
    seq        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    tenant_id  uuid        NOT NULL,
    member_id  uuid        NOT NULL,
    space_ids  uuid[]      NOT NULL CONSTRAINT waitlist_names_spaces CHECK (cardinality(space_ids) BETWEEN 1 AND 20),
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    people     smallint    NOT NULL,
    units      smallint,
    whole      boolean     NOT NULL,
    status     text        NOT NULL DEFAULT 'waiting' CONSTRAINT waitlist_status_known CHECK (status IN
               ('waiting', 'offered', 'claimed', 'withdrawn', 'lapsed', 'expired')),
    booking_id uuid        CONSTRAINT waitlist_offer_unique UNIQUE,
    reason     text,
    version    integer     NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT waitlist_ends_after_start CHECK (starts_at < ends_at),
    CONSTRAINT waitlist_offer_has_hold CHECK ((status IN ('offered', 'claimed', 'lapsed')) <= (booking_id IS NOT NULL))
  );
  COMMENT ON TABLE waitlist IS 'ordered wishes for full slots';
  COMMENT ON COLUMN waitlist.seq IS 'the order of joining';
  COMMENT ON COLUMN waitlist.space_ids IS 'any of which will do, the dearest first';
  COMMENT ON COLUMN waitlist.booking_id IS 'the hold that it was offered';
  CREATE INDEX waitlist_of_member ON waitlist (member_id, id);
  CREATE INDEX waitlist_to_expire ON waitlist (starts_at) WHERE status = 'waiting';
  CREATE TRIGGER waitlist_version BEFORE UPDATE ON waitlist FOR EACH ROW EXECUTE FUNCTION next_version();

  CREATE TABLE waitlist_claim (
    wish_id   uuid        NOT NULL REFERENCES waitlist ON DELETE CASCADE,
    pool_id   integer     NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    units     smallint    NOT NULL,
    PRIMARY KEY (wish_id, pool_id, starts_at)
  );
  COMMENT ON TABLE waitlist_claim IS 'what a waiting wish would occupy: here it is looked for when something becomes free';
  CREATE INDEX waitlist_claim_of_pool ON waitlist_claim (pool_id, starts_at);

  CREATE TABLE waitlist_due (
    id        bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    xid       xid8        NOT NULL DEFAULT pg_current_xact_id(),
    pool_id   integer     NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL
  );
  COMMENT ON TABLE waitlist_due IS 'what has become free and is waited for; emptied by the transaction that freed it, or else by a job';
  CREATE INDEX waitlist_due_of_transaction ON waitlist_due (xid);
`;

const turns = `
  -- Each turn of a wish is told in the change log; what no longer waits is no longer looked for.
  CREATE FUNCTION wish_turned() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.status <> 'waiting' THEN
      DELETE FROM waitlist_claim WHERE wish_id = NEW.id;
    END IF;
    INSERT INTO change (type, subject_id, version, tenant_id, member_id, changed, reason)
    VALUES ('waitlist.' || CASE NEW.status WHEN 'waiting' THEN 'joined' ELSE NEW.status END, NEW.id, NEW.version, NEW.tenant_id, NEW.member_id,
            CASE WHEN TG_OP = 'UPDATE' THEN '{status}'::text[] ELSE '{}' END, NEW.reason);
    RETURN NULL;
  END $$;
  CREATE TRIGGER wish_joined AFTER INSERT ON waitlist FOR EACH ROW EXECUTE FUNCTION wish_turned();
  CREATE TRIGGER wish_turned AFTER UPDATE OF status ON waitlist FOR EACH ROW
    WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION wish_turned();

  -- A hold that was offered takes its wish with it, by whatever door it is confirmed, given back or let run out.
  CREATE FUNCTION offer_taken_up() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE waitlist SET status = CASE NEW.status WHEN 'cancelled' THEN 'withdrawn' WHEN 'expired' THEN 'lapsed' ELSE 'claimed' END
    WHERE booking_id = NEW.id AND status = 'offered';
    RETURN NULL;
  END $$;
  CREATE TRIGGER offer_taken_up AFTER UPDATE OF status ON booking FOR EACH ROW
    WHEN (OLD.status = 'held' AND NEW.status <> 'held') EXECUTE FUNCTION offer_taken_up();
`;

/** These fire after the triggers that keep the ledger, by their names: whoever joins meanwhile has been waited for by then. */
const freed = `
  CREATE FUNCTION waiting_are_due() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO waitlist_due (pool_id, starts_at, ends_at)
    SELECT DISTINCT o.pool_id, o.starts_at, o.ends_at FROM old_claims o
    WHERE EXISTS (SELECT FROM waitlist_claim c WHERE c.pool_id = o.pool_id AND c.starts_at < o.ends_at AND c.ends_at > o.starts_at);
    RETURN NULL;
  END $$;
  CREATE TRIGGER waiting_are_due_after_delete AFTER DELETE ON claim REFERENCING OLD TABLE AS old_claims
    FOR EACH STATEMENT EXECUTE FUNCTION waiting_are_due();
  CREATE TRIGGER waiting_are_due_after_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS old_claims
    FOR EACH STATEMENT EXECUTE FUNCTION waiting_are_due();

  CREATE FUNCTION waiting_are_due_in_pool() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO waitlist_due (pool_id, starts_at, ends_at)
    SELECT DISTINCT c.pool_id, c.starts_at, c.ends_at FROM waitlist_claim c WHERE c.pool_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER waiting_are_due AFTER UPDATE OF capacity ON pool FOR EACH ROW
    WHEN (NEW.capacity > OLD.capacity) EXECUTE FUNCTION waiting_are_due_in_pool();
`;
