import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Replies to the private questions have no reader, so they are not kept: see ADR 13. What was stored of them goes.
 * Row level security is forced on the owner too, who has no policy; it stands aside for this one line.
 */
export class ForgetReplies1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table progress.answers no force row level security;
      delete from progress.answers
        where exercise_id in ('m1-private-questions', 'm4-private-questions', 'c1-private-questions');
      alter table progress.answers force row level security;
    `)
  }

  async down(): Promise<void> {
    throw new Error('what was forgotten cannot come back')
  }
}
