import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that are told of changes, and every message to them until it has arrived. */
export class CreateWebhooks1769000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhook_endpoint (
        id               uuid        PRIMARY KEY,
        tenant_id        uuid        NOT NULL REFERENCES tenant,
        reach            text        NOT NULL CONSTRAINT webhook_endpoint_reach_known CHECK (reach IN ('tenant', 'campus')),
        url              text        NOT NULL,
        types            text[]      NOT NULL DEFAULT '{}',
        description      text,
        enabled          boolean     NOT NULL,
        disabled_reason  text        CONSTRAINT webhook_endpoint_reason_known CHECK (disabled_reason IN ('by_hand', 'gone', 'failing')),
        disabled_at      timestamptz,
        failing_since    timestamptz,
        secret           bytea       NOT NULL,
        old_secret       bytea,
        old_secret_until timestamptz,
        since            text        NOT NULL,
        version          integer     NOT NULL DEFAULT 1,
        created_at       timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_endpoint_disabled_says_why CHECK (enabled = (disabled_reason IS NULL) AND enabled = (disabled_at IS NULL))
      );
      COMMENT ON COLUMN webhook_endpoint.types IS 'first words of types, or whole types; empty for all';
      COMMENT ON COLUMN webhook_endpoint.secret IS 'as it is: every message is signed with it';
      COMMENT ON COLUMN webhook_endpoint.since IS 'the cursor behind which it is told of changes';
      CREATE INDEX webhook_endpoint_of_tenant ON webhook_endpoint (tenant_id, id);
      CREATE INDEX webhook_endpoint_enabled ON webhook_endpoint (id) WHERE enabled;
      CREATE TRIGGER webhook_endpoint_version BEFORE UPDATE OF url, types, description, enabled, secret ON webhook_endpoint
        FOR EACH ROW EXECUTE FUNCTION next_version();

      CREATE TABLE webhook_delivery (
        id              uuid        PRIMARY KEY,
        n               bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
        endpoint_id     uuid        NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
        event_id        text        NOT NULL,
        type            text        NOT NULL,
        subject_id      uuid        NOT NULL,
        body            text        NOT NULL,
        status          text        NOT NULL DEFAULT 'waiting'
                        CONSTRAINT webhook_delivery_status_known CHECK (status IN ('waiting', 'delivered', 'failed')),
        attempts        integer     NOT NULL DEFAULT 0,
        due_at          timestamptz NOT NULL DEFAULT now(),
        sending_until   timestamptz,
        attempted_at    timestamptz,
        duration_ms     integer,
        response_status smallint,
        response_body   text,
        error           text,
        created_at      timestamptz NOT NULL DEFAULT now(),
        finished_at     timestamptz,
        CONSTRAINT webhook_delivery_finishes CHECK ((status = 'waiting') = (finished_at IS NULL))
      );
      COMMENT ON COLUMN webhook_delivery.n IS 'the order in which messages about one subject go out';
      COMMENT ON COLUMN webhook_delivery.sending_until IS 'whoever sends it now has it until then; a process that dies loses it to another';
      CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, due_at, n) WHERE finished_at IS NULL;
      CREATE INDEX webhook_delivery_turn ON webhook_delivery (endpoint_id, subject_id, n) WHERE finished_at IS NULL;
      CREATE INDEX webhook_delivery_log ON webhook_delivery (endpoint_id, id);
      CREATE INDEX webhook_delivery_old ON webhook_delivery (finished_at) WHERE finished_at IS NOT NULL;

      -- Up to where the change log has been put into the queue; one row, which whoever does it has locked.
      CREATE TABLE webhook_place (place text);
      INSERT INTO webhook_place VALUES (NULL);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE webhook_place, webhook_delivery, webhook_endpoint;');
  }
}
