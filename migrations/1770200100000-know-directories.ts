import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a company's own directory calls its people, where it keeps them here by SCIM. */
export class KnowDirectories1770200100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE member
        ADD COLUMN external_id text,
        ADD COLUMN user_name   text,
        ADD COLUMN given_name  text,
        ADD COLUMN family_name text;
      COMMENT ON COLUMN member.external_id IS 'what the directory of the company knows them by';
      COMMENT ON COLUMN member.user_name IS 'what they sign in with there; null where it is their mail address';
      CREATE UNIQUE INDEX member_user_name_unique ON member (tenant_id, lower(user_name)) WHERE user_name IS NOT NULL AND status <> 'left';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE member DROP COLUMN external_id, DROP COLUMN user_name, DROP COLUMN given_name, DROP COLUMN family_name;',
    );
  }
}
