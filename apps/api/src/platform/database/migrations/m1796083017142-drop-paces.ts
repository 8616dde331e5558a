import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * No route follows from what somebody told, so wishes of the programme go with everything they held: who they were about,
 * from when, and how firm. What was on its way to become one goes too.
 */
export class DropPaces1796083017142 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.own_couple_calm(timestamptz);
      drop function app.couple_calm(uuid, timestamptz);
      drop table progress.paces;
      delete from platform.outbox where handler = 'progress.follow-pace';
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wished')
  }
}
