import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whoever listens hears of new rows in the outbox when their transaction commits, instead of looking all the time. */
export class OutboxNotify1796071000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function platform.tell_outbox() returns trigger language plpgsql as $$
      begin
        perform pg_catalog.pg_notify('outbox', '');
        return null;
      end $$;
      create trigger tell after insert on platform.outbox for each statement execute function platform.tell_outbox();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger tell on platform.outbox; drop function platform.tell_outbox()')
  }
}
