import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes to every date of a series, and the risk form that all of them rely on: for dates that are added later. */
export class NamePeopleOfSeries1767000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE series ADD risk_form_id uuid;
      COMMENT ON COLUMN series.risk_form_id IS 'named for every date; null where each relies on one that is on file';

      CREATE TABLE series_attendee (
        series_id  uuid     NOT NULL REFERENCES series,
        place      smallint NOT NULL,
        guest      boolean  NOT NULL,
        member_id  uuid,
        email      text,
        name       text,
        company    text,
        PRIMARY KEY (series_id, place),
        CONSTRAINT series_attendee_member_has_no_copy CHECK (member_id IS NULL OR num_nonnulls(email, name, company) = 0),
        CONSTRAINT series_attendee_guest_has_no_address CHECK (NOT guest OR num_nonnulls(member_id, email) = 0)
      );
      COMMENT ON TABLE series_attendee IS 'who is named for every date of a series; forgotten once its last date is over';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE series_attendee;
      ALTER TABLE series DROP risk_form_id;
    `);
  }
}
