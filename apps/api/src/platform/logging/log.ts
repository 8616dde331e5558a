import type { Writable } from 'node:stream'
import { Injectable, Optional } from '@nestjs/common'
import pino from 'pino'
import { Settings } from '../config/settings.ts'

/** What a log line may carry: names, counts, durations, codes and request ids. Nothing a person wrote, or is. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Where the log goes instead of standard output. */
export class LogDestination {
  constructor(readonly stream: Writable) {}
}

/** The log. Takes only flat fields, so that no body, row or person slips in with an object. */
@Injectable()
export class Log {
  private readonly pino: pino.Logger

  constructor(settings: Settings, @Optional() destination?: LogDestination) {
    const options = { level: settings.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }
    this.pino = destination ? pino(options, destination.stream) : pino(options)
  }

  info(fields: LogFields, message: string): void {
    this.pino.info(fields, message)
  }

  warn(fields: LogFields, message: string): void {
    this.pino.warn(fields, message)
  }

  /**
   * A fault: its kind, its code and where it happened. Never its message: a database puts the offending value
   * in there, and that value may be what somebody wrote.
   */
  fault(error: unknown, message: string, fields: LogFields = {}): void {
    this.pino.error({ ...fields, ...faultFields(error) }, message)
  }
}

function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error }
  const cause = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const constraint = 'constraint' in cause && typeof cause.constraint === 'string' ? cause.constraint : undefined
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ')
  return { kind: error.name, code, constraint, at }
}
