import pg from 'pg'

/** How many different statements are kept prepared. Statements that come after this many are parsed anew each time. */
const maxPreparedStatements = 1000

/** PostgreSQL's word for a prepared statement whose result has other columns since a migration. */
const planIsStale = '0A000'

let names = new Map<string, string>()
let generation = 0

/**
 * A connection that prepares each statement with parameters the first time and reuses its plan: row level security
 * makes planning dearer than running. Statements keep their name until a migration changes what one returns; then all
 * get new ones, so that only what was under way is refused. What is asked in one breath, such as BEGIN and the statement
 * after it, leaves as one packet: each one wakes the server.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg has ten overloads; all arguments but the first pass through as they are
  override query(query: any, ...rest: any[]): any {
    this.gather()
    const [values, callback] = rest
    const name = typeof query === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(query) : undefined
    if (name === undefined) return super.query(query, ...rest)
    const prepared = { name, text: query, values }
    if (typeof callback === 'function')
      return super.query(prepared, (error: Error, result: pg.QueryResult) => {
        renameWhenStale(error)
        callback(error, result)
      })
    const asked = super.query(prepared)
    asked.catch(renameWhenStale)
    return asked
  }

  private gather(): void {
    const { stream } = this.connection
    stream.cork()
    process.nextTick(() => stream.uncork())
  }
}

function nameOf(statement: string): string | undefined {
  const known = names.get(statement)
  if (known || names.size >= maxPreparedStatements) return known
  const name = `s${generation}_${names.size}`
  names.set(statement, name)
  return name
}

function renameWhenStale(error: unknown): void {
  if (!(error instanceof Error) || !('code' in error) || error.code !== planIsStale) return
  names = new Map()
  generation++
}
