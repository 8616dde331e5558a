import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Two people answer, each at an own moment, and nobody may read a bit to change it. So each bit is one that only ever
 * goes up: somebody graded the programme, somebody graded it low; somebody is better, somebody is worse.
 */
export class OutcomeBits1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table insights.outcomes rename column satisfied to graded;
      alter table insights.outcomes
        add column graded_low boolean not null default false,
        add column worse boolean not null default false;
      grant update (graded_low, worse) on insights.outcomes to tsp_worker;
    `)
  }

  async down(): Promise<void> {
    throw new Error('published figures are not undone')
  }
}
