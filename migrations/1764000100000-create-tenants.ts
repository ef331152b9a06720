import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies on the campus, the people in them, and how those people prove who they are. */
export class CreateTenants1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tenant (
        id         uuid        PRIMARY KEY,
        code       text        NOT NULL CONSTRAINT tenant_code_unique UNIQUE,
        name       jsonb       NOT NULL CONSTRAINT tenant_name_in_english CHECK (name ? 'en'),
        country    char(2)     NOT NULL,
        cluster    text        NOT NULL,
        status     text        NOT NULL DEFAULT 'active' CONSTRAINT tenant_status_known CHECK (status IN ('active', 'suspended', 'left')),
        version    integer     NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TRIGGER tenant_version BEFORE UPDATE ON tenant FOR EACH ROW EXECUTE FUNCTION next_version();

      CREATE TABLE member (
        id            uuid        PRIMARY KEY,
        tenant_id     uuid        NOT NULL REFERENCES tenant,
        email         text        NOT NULL CONSTRAINT member_email_lowercase CHECK (email = lower(email)),
        name          text        NOT NULL,
        roles         text[]      NOT NULL DEFAULT '{member}'
                      CONSTRAINT member_roles_known CHECK (roles <@ '{member,tenant_admin,approver,operator,campus_admin}' AND cardinality(roles) > 0),
        research      boolean     NOT NULL DEFAULT false,
        language      text        NOT NULL DEFAULT 'en' CONSTRAINT member_language_known CHECK (language IN ('en', 'zh-Hant-HK', 'zh-Hans')),
        status        text        NOT NULL DEFAULT 'active' CONSTRAINT member_status_known CHECK (status IN ('active', 'suspended', 'left')),
        password_hash text,
        version       integer     NOT NULL DEFAULT 1,
        created_at    timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT member_email_unique UNIQUE (email)
      );
      COMMENT ON COLUMN member.research IS 'works in R&D';
      CREATE INDEX member_of_tenant ON member (tenant_id, id);
      CREATE TRIGGER member_version BEFORE UPDATE ON member FOR EACH ROW EXECUTE FUNCTION next_version();

      CREATE TABLE session (
        id           uuid        PRIMARY KEY,
        member_id    uuid        NOT NULL REFERENCES member,
        secret_hash  bytea       NOT NULL CONSTRAINT session_secret_unique UNIQUE,
        user_agent   text,
        address      text,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        expires_at   timestamptz NOT NULL
      );
      CREATE INDEX session_of_member ON session (member_id);

      CREATE TABLE token (
        id           uuid        PRIMARY KEY,
        member_id    uuid        NOT NULL REFERENCES member,
        name         text        NOT NULL,
        scopes       text[]      NOT NULL,
        secret_hash  bytea       NOT NULL CONSTRAINT token_secret_unique UNIQUE,
        secret_hint  text        NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        expires_at   timestamptz NOT NULL,
        revoked_at   timestamptz
      );
      CREATE INDEX token_of_member ON token (member_id);

      -- Failed sign-ins by account and by address. Kept here, so that every process counts the same.
      CREATE UNLOGGED TABLE sign_in_attempt (
        subject    bytea       PRIMARY KEY,
        failures   integer     NOT NULL,
        expires_at timestamptz NOT NULL
      );

      -- The first answer to a request that carried an Idempotency-Key; kept for 48 hours.
      CREATE TABLE idempotency_key (
        owner_id   uuid        NOT NULL,
        route      text        NOT NULL,
        key        text        NOT NULL,
        body_hash  bytea       NOT NULL,
        status     smallint    NOT NULL,
        headers    json        NOT NULL,
        body       json        NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (owner_id, route, key)
      );

      -- Secrets that all processes share, such as the key that signs offers.
      CREATE TABLE shared_secret (
        name  text  PRIMARY KEY,
        value bytea NOT NULL
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE shared_secret, idempotency_key, sign_in_attempt, token, session, member, tenant;',
    );
  }
}
