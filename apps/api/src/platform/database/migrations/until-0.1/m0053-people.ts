import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Indexes under foreign keys that were scanned: erasing an account looks for its codes, and a batch for its licences and
 * packages. What was planned to destroy a key goes by the name it has now.
 */
export class People1796072460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index licences_batch on licences.licences (batch_id);
      create index packages_batch on licences.packages (batch_id);
      create index mail_codes_account on identity.mail_codes (account_id);
      update platform.outbox set handler = 'privacy.destroy-key' where handler = 'couples.destroy-key';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop index licences.licences_batch; drop index licences.packages_batch; drop index identity.mail_codes_account;
       update platform.outbox set handler = 'couples.destroy-key' where handler = 'privacy.destroy-key'`,
    )
  }
}
