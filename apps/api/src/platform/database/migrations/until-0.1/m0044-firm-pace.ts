import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A wish that going on as it was leaves alone. */
export class FirmPace1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table progress.paces add column firm boolean not null default false')
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wished')
  }
}
