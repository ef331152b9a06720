import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What bookings cost, as data; and what companies were told that theirs came to, which nobody rewrites. */
export class CreateStatements1770800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(prices);
    await db.query(statements);
    await db.query(kept);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE statement_dispute, statement_credit, statement_line, statement, statement_month, cost_centre, price_list_version, price_list;
      DROP FUNCTION statement_is_kept;
    `);
  }
}

const prices = `
  CREATE TABLE price_list (
    id                  uuid     PRIMARY KEY,
    name                jsonb    NOT NULL CHECK (name ? 'en'),
    valid_from          date     NOT NULL CONSTRAINT price_list_one_a_day UNIQUE,
    rates               jsonb    NOT NULL CHECK (jsonb_typeof(rates) = 'array'),
    no_show_percent     smallint NOT NULL CHECK (no_show_percent BETWEEN 0 AND 100),
    late_cancel_minutes integer  NOT NULL CHECK (late_cancel_minutes >= 0),
    late_cancel_percent smallint NOT NULL CHECK (late_cancel_percent BETWEEN 0 AND 100),
    charges_leased      boolean  NOT NULL DEFAULT false,
    version             integer  NOT NULL DEFAULT 1
  );
  COMMENT ON TABLE price_list IS 'each holds for bookings that start from its first day on, until the next begins; in cents of the Hong Kong dollar';
  COMMENT ON COLUMN price_list.rates IS 'in order: the first that fits a minute counts';
  CREATE TRIGGER price_list_version BEFORE UPDATE ON price_list FOR EACH ROW EXECUTE FUNCTION next_version();

  CREATE TABLE price_list_version (
    price_list_id uuid        NOT NULL,
    version       integer     NOT NULL,
    content       jsonb       NOT NULL,
    at            timestamptz NOT NULL DEFAULT now(),
    actor_id      uuid,
    deleted       boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (price_list_id, version)
  );
  COMMENT ON TABLE price_list_version IS 'what a price list said from when on; written once';

  CREATE TABLE cost_centre (
    id          uuid        PRIMARY KEY,
    tenant_id   uuid        NOT NULL REFERENCES tenant,
    member_id   uuid        REFERENCES member,
    from_day    date        NOT NULL,
    cost_centre text,
    at          timestamptz NOT NULL DEFAULT now(),
    actor_id    uuid        NOT NULL,
    CONSTRAINT cost_centre_one_a_day UNIQUE NULLS NOT DISTINCT (tenant_id, member_id, from_day)
  );
  COMMENT ON TABLE cost_centre IS 'to what the bookings of a member count from a day on; of everybody else of the company where no member is named';
  COMMENT ON COLUMN cost_centre.cost_centre IS 'null where none counts any more';
`;

const statements = `
  CREATE TABLE statement_month (
    month    date        PRIMARY KEY CHECK (extract(day FROM month) = 1),
    issuing  boolean     NOT NULL DEFAULT false,
    asked_at timestamptz,
    done_at  timestamptz
  );
  COMMENT ON TABLE statement_month IS 'whoever issues for a month locks its row, so that its numbers have no gaps';

  CREATE TABLE statement (
    id           uuid        PRIMARY KEY,
    number       text        NOT NULL CONSTRAINT statement_number_once UNIQUE,
    tenant_id    uuid        NOT NULL REFERENCES tenant,
    month        date        NOT NULL REFERENCES statement_month,
    issued_at    timestamptz NOT NULL DEFAULT now(),
    lines        integer     NOT NULL,
    minutes      bigint      NOT NULL,
    amount_cents bigint      NOT NULL,
    CONSTRAINT statement_once_a_month UNIQUE (tenant_id, month)
  );

  CREATE TABLE statement_line (
    statement_id    uuid        NOT NULL REFERENCES statement,
    n               integer     NOT NULL,
    entry           text        NOT NULL CHECK (entry IN ('usage', 'reversal', 'adjustment')),
    booking_id      uuid        NOT NULL,
    booking_version integer     NOT NULL,
    space_id        uuid        NOT NULL,
    space_code      text        NOT NULL,
    kind            text        NOT NULL,
    member_id       uuid        NOT NULL,
    member_name     text        NOT NULL,
    cost_centre     text,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    outcome         text        NOT NULL CHECK (outcome IN ('used', 'no_show', 'late_cancelled')),
    minutes         integer     NOT NULL,
    units           integer     NOT NULL,
    percent         smallint    NOT NULL,
    parts           jsonb       NOT NULL,
    amount_cents    bigint      NOT NULL,
    PRIMARY KEY (statement_id, n)
  );
  CREATE INDEX statement_line_of_booking ON statement_line (booking_id);
  COMMENT ON TABLE statement_line IS 'a booking of a space, as it was told; a later change of it is a reversal and an adjustment in another statement';
  COMMENT ON COLUMN statement_line.parts IS 'how many of the minutes at which rate';

  CREATE TABLE statement_credit (
    id           uuid        PRIMARY KEY,
    statement_id uuid        NOT NULL REFERENCES statement,
    number       text        NOT NULL CONSTRAINT statement_credit_number_once UNIQUE,
    line         integer,
    amount_cents bigint      NOT NULL CHECK (amount_cents > 0),
    reason       text        NOT NULL,
    actor_id     uuid        NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (statement_id, line) REFERENCES statement_line
  );
  CREATE INDEX statement_credit_of_statement ON statement_credit (statement_id);

  CREATE TABLE statement_dispute (
    id           uuid        PRIMARY KEY,
    statement_id uuid        NOT NULL,
    line         integer     NOT NULL,
    text         text        NOT NULL,
    state        text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined')),
    answer       text,
    credit_id    uuid        REFERENCES statement_credit,
    raised_by    uuid        NOT NULL,
    raised_at    timestamptz NOT NULL DEFAULT now(),
    answered_by  uuid,
    answered_at  timestamptz,
    FOREIGN KEY (statement_id, line) REFERENCES statement_line,
    CONSTRAINT statement_dispute_is_answered CHECK ((state = 'open') = (answered_at IS NULL))
  );
  CREATE UNIQUE INDEX statement_dispute_one_open ON statement_dispute (statement_id, line) WHERE state = 'open';
`;

const kept = `
  CREATE FUNCTION statement_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what was issued is only added to'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'statement_is_kept', TABLE = TG_TABLE_NAME;
  END $$;
  CREATE TRIGGER statement_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION statement_is_kept();
  CREATE TRIGGER statement_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON statement_line FOR EACH STATEMENT EXECUTE FUNCTION statement_is_kept();
  CREATE TRIGGER statement_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON statement_credit FOR EACH STATEMENT EXECUTE FUNCTION statement_is_kept();
`;
