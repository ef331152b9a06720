import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs of a company: each a member without a password, so that what it does is told by its name. */
export class CreateServiceAccounts1769020000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE member ADD COLUMN kind text NOT NULL DEFAULT 'person';
      ALTER TABLE member ADD CONSTRAINT member_kind_known CHECK (kind IN ('person', 'service')) NOT VALID;
      ALTER TABLE member VALIDATE CONSTRAINT member_kind_known;

      ALTER TABLE token ADD COLUMN networks text[];
      COMMENT ON COLUMN token.networks IS 'from where alone it may be used; null for anywhere';

      CREATE TABLE service_account (
        id          uuid        PRIMARY KEY REFERENCES member,
        description text,
        scopes      text[]      NOT NULL,
        created_by  uuid        NOT NULL REFERENCES member,
        deleted_at  timestamptz,
        version     integer     NOT NULL DEFAULT 1,
        created_at  timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN service_account.scopes IS 'the most that its tokens may do';
      CREATE TRIGGER service_account_version BEFORE UPDATE ON service_account FOR EACH ROW EXECUTE FUNCTION next_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE service_account;
      ALTER TABLE token DROP COLUMN networks;
      ALTER TABLE member DROP COLUMN kind;
    `);
  }
}
