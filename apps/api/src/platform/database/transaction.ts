import type { PoolClient, QueryResult } from 'pg'
import type { DataSource, EntityManager, QueryRunner } from 'typeorm'

/** A statement with its parameters. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * Runs work in one transaction. `opening` is sent together with BEGIN; its one row is handed to the work. `closing`, a
 * statement without parameters, travels with COMMIT. Rolls back when the work throws, and throws what it threw. Work that
 * asks several things with `Promise.all` waits for all of them also when one fails, or the rest runs after the rollback.
 */
export async function inTransaction<Row, T>(
  dataSource: DataSource,
  opening: Statement,
  work: (tx: EntityManager, opened: Row) => Promise<{ result: T; closing?: string | undefined }>,
): Promise<T> {
  const runner = dataSource.createQueryRunner()
  try {
    const client: PoolClient = await runner.connect()
    try {
      const [, opened] = await Promise.all([client.query('begin'), open(client, opening)])
      markAsOpen(runner, true)
      const { result, closing } = await work(runner.manager, opened.rows[0] as Row)
      await client.query(closing ? `${closing}; commit` : 'commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => {}) // a broken connection has rolled back already
      throw error
    } finally {
      markAsOpen(runner, false)
    }
  } finally {
    await runner.release()
  }
}

const open = (client: PoolClient, { text, values }: Statement): Promise<QueryResult> => client.query(text, [...values])

/** Tells TypeORM that we began the transaction, so that `save` and `remove` begin none of their own inside it. */
function markAsOpen(runner: QueryRunner, open: boolean): void {
  Object.assign(runner, { isTransactionActive: open, transactionDepth: open ? 1 : 0 })
}
