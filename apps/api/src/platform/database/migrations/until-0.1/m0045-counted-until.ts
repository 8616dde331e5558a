import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The end of a couple's time as it was at the beginning: time that is added later does not move what is counted. */
export class CountedUntil1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table couples.couples add column counted_until timestamptz;
      alter table couples.couples no force row level security;
      update couples.couples set counted_until = until;
      alter table couples.couples force row level security;
      alter table couples.couples alter column counted_until set not null;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people chose')
  }
}
