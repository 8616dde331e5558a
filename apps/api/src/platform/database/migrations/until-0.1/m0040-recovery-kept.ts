import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whether a person said to have the latest recovery code on paper. Who was here before is taken at their word. */
export class RecoveryKept1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.accounts add column recovery_kept boolean not null default true;
      grant update (recovery_kept) on identity.accounts to tsp_participant;
    `)
  }

  async down(): Promise<void> {
    throw new Error('undone by restoring, not by dropping what people wrote')
  }
}
