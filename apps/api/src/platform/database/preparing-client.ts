import pg from 'pg'

/** How many different statements are kept prepared. Statements that come after this many are parsed anew each time. */
const maxPreparedStatements = 1000

const names = new Map<string, string>()

/**
 * A connection that prepares each statement with parameters the first time and reuses its plan: row level security
 * makes planning dearer than running. Statements keep their name for the life of the process. What is asked in one
 * breath, such as BEGIN and the statement after it, leaves as one packet: each one wakes the server.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg has ten overloads; all arguments but the first pass through as they are
  override query(query: any, ...rest: any[]): any {
    this.gather()
    const [values] = rest
    const name = typeof query === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(query) : undefined
    if (name === undefined) return super.query(query, ...rest)
    return super.query({ name, text: query, values }, ...rest.slice(1))
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
  const name = `s${names.size}`
  names.set(statement, name)
  return name
}
