import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails until they are sent, whom was told what of a booking, and who wants to be. */
export class CreateMail1770100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE member ADD COLUMN invitations boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN member.invitations IS 'what they book goes as an invitation to their calendar and to those who come';

      CREATE TABLE mail (
        id            uuid        PRIMARY KEY,
        n             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
        event_id      text        NOT NULL,
        about         uuid        NOT NULL,
        kind          text        NOT NULL,
        address       text        NOT NULL,
        letter        jsonb,
        status        text        NOT NULL DEFAULT 'waiting'
                      CONSTRAINT mail_status_known CHECK (status IN ('waiting', 'sent', 'failed')),
        attempts      integer     NOT NULL DEFAULT 0,
        due_at        timestamptz NOT NULL DEFAULT now(),
        sending_until timestamptz,
        attempted_at  timestamptz,
        error         text,
        created_at    timestamptz NOT NULL DEFAULT now(),
        finished_at   timestamptz,
        CONSTRAINT mail_once UNIQUE (event_id, kind, address),
        CONSTRAINT mail_finishes CHECK ((status = 'waiting') = (finished_at IS NULL)),
        CONSTRAINT mail_is_forgotten CHECK ((letter IS NULL) = (finished_at IS NOT NULL))
      );
      COMMENT ON COLUMN mail.n IS 'the order in which mails about one thing go to one address';
      COMMENT ON COLUMN mail.event_id IS 'what it tells of: it is made once, and every attempt has the same Message-ID';
      COMMENT ON COLUMN mail.about IS 'the booking, or whatever it is about';
      COMMENT ON COLUMN mail.letter IS 'what it says, until it is sent or given up; no names are kept longer';
      CREATE INDEX mail_due ON mail (due_at, n) WHERE finished_at IS NULL;
      CREATE INDEX mail_turn ON mail (address, about, n) WHERE finished_at IS NULL;
      CREATE INDEX mail_old ON mail (finished_at) WHERE finished_at IS NOT NULL;

      -- Up to where the change log has been read for mails; one row, which whoever does it has locked.
      CREATE TABLE mail_place (place text);
      INSERT INTO mail_place VALUES (NULL);

      CREATE TABLE invitation (
        subject_id uuid    NOT NULL,
        address    text    NOT NULL,
        member_id  uuid,
        sequence   integer NOT NULL,
        print      text    NOT NULL,
        told       jsonb   NOT NULL,
        PRIMARY KEY (subject_id, address)
      );
      COMMENT ON TABLE invitation IS 'who was invited to a booking or series, and what they know of it';
      COMMENT ON COLUMN invitation.member_id IS 'null for those whom only their address is known of';
      COMMENT ON COLUMN invitation.print IS 'of all that it says: the same is not told twice';
      COMMENT ON COLUMN invitation.told IS 'what a cancellation has to repeat';

      -- Names and addresses that are forgotten are forgotten everywhere.
      CREATE FUNCTION forget_invited() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM invitation i USING booking b
        WHERE b.id = NEW.booking_id AND i.subject_id IN (b.id, b.series_id) AND i.member_id IS NULL;
        DELETE FROM mail m USING booking b
        WHERE b.id = NEW.booking_id AND m.about IN (b.id, b.series_id) AND m.finished_at IS NULL
          AND NOT EXISTS (SELECT FROM member p WHERE p.email = m.address);
        RETURN NULL;
      END $$;
      CREATE INDEX mail_waiting_about ON mail (about) WHERE finished_at IS NULL;
      CREATE TRIGGER forget_invited AFTER INSERT ON booking_history
        FOR EACH ROW WHEN (NEW.type = 'booking.names_forgotten') EXECUTE FUNCTION forget_invited();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER forget_invited ON booking_history;
      DROP FUNCTION forget_invited;
      DROP TABLE invitation, mail_place, mail;
      ALTER TABLE member DROP COLUMN invitations;
    `);
  }
}
