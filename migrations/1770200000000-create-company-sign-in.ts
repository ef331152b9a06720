import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who prove who they are to their own company's OpenID provider. */
export class CreateCompanySignIn1770200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE company_sign_in (
        tenant_id       uuid        PRIMARY KEY REFERENCES tenant,
        issuer          text        NOT NULL,
        client_id       text        NOT NULL,
        client_secret   text        NOT NULL,
        trusts_mail     boolean     NOT NULL,
        creates_members boolean     NOT NULL,
        by_campus       boolean     NOT NULL,
        version         integer     NOT NULL DEFAULT 1,
        created_at      timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN company_sign_in.client_secret IS 'sent to the provider alone, and never shown';
      COMMENT ON COLUMN company_sign_in.trusts_mail IS 'takes an address for verified where the provider says nothing of it';
      COMMENT ON COLUMN company_sign_in.by_campus IS 'a campus admin has set it up as it stands: people with roles of the campus may come by it';
      CREATE TRIGGER company_sign_in_version BEFORE UPDATE ON company_sign_in FOR EACH ROW EXECUTE FUNCTION next_version();

      CREATE TABLE company_domain (
        domain    text PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES company_sign_in ON DELETE CASCADE
      );
      COMMENT ON TABLE company_domain IS 'whose mail addresses a company signs in; a domain belongs to one company';
      CREATE INDEX company_domain_of_tenant ON company_domain (tenant_id);

      CREATE TABLE company_identity (
        tenant_id uuid        NOT NULL REFERENCES company_sign_in ON DELETE CASCADE,
        issuer    text        NOT NULL,
        subject   text        NOT NULL,
        member_id uuid        NOT NULL REFERENCES member,
        linked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, issuer, subject),
        CONSTRAINT company_identity_one_each UNIQUE (member_id, issuer)
      );
      COMMENT ON TABLE company_identity IS 'who a member is to their company''s provider';

      CREATE UNLOGGED TABLE sign_in_journey (
        secret_hash  bytea       PRIMARY KEY,
        tenant_id    uuid        NOT NULL,
        state        text        NOT NULL,
        nonce        text        NOT NULL,
        verifier     text        NOT NULL,
        redirect_uri text        NOT NULL,
        back         text        NOT NULL,
        expires_at   timestamptz NOT NULL
      );
      COMMENT ON TABLE sign_in_journey IS 'somebody who is with the provider of their company just now; the secret is in their browser';
      CREATE INDEX sign_in_journey_expiry ON sign_in_journey (expires_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sign_in_journey, company_identity, company_domain, company_sign_in;');
  }
}
