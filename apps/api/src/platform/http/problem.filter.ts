import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common'
import type { Problem } from '@tweespraak/contract/values/problems'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type ProblemKind } from '../domain/domain-error.ts'
import { Log } from '../logging/log.ts'
import { InvalidRequest } from './invalid-request.ts'
import { localeOf } from './locale.ts'
import { titleOf } from './problem-titles.ts'

/** The only place that knows status codes. */
const statusOf: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  refused: 403,
  not_found: 404,
  conflict: 409,
  locked: 423,
  too_many: 429,
  unavailable: 503,
}

/** What Fastify and Nest refuse by themselves, in our words. */
const ownWords: Record<number, string> = {
  400: 'request.invalid',
  404: 'not_found',
  413: 'request.too_large',
  415: 'request.unsupported_type',
}

/** PostgreSQL's words for "not now": too busy, restarting, a lock or a statement that took too long. */
const notNow = new Set([
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '55P03',
  '57014',
  '40001',
  '40P01',
  '0A000', // a migration changed what a prepared statement returns; the next try prepares it anew
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])
/** What the driver says of a connection that broke under a statement, or could not be made. It gives these no code. */
const lineBroke = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/
/** What TypeORM says when the connection broke between two statements of a transaction. */
const brokeInBetween = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError'])

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    sendProblem(http.getResponse<FastifyReply>(), http.getRequest<FastifyRequest>(), this.problemOf(error))
  }

  /** Every error as a problem. What we did not foresee is logged and told as a fault without detail. */
  problemOf(error: unknown): Pick<Problem, 'status' | 'code' | 'fields' | 'retryAfter'> {
    if (error instanceof DomainError) {
      return {
        status: statusOf[error.kind],
        code: error.code,
        ...(error instanceof InvalidRequest && error.fields.length > 0 && { fields: [...error.fields] }),
        ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
      }
    }
    const own = error instanceof HttpException ? ownWords[error.getStatus()] : undefined
    if (error instanceof HttpException && own) return { status: error.getStatus(), code: own }
    const code = codeOf(error)
    if (notNow.has(code) || (code === '' && isBrokenLine(error))) {
      this.log.warn({ cause: code || 'connection' }, 'not available')
      return { status: 503, code: 'server.unavailable', retryAfter: 2 }
    }
    this.log.fault(error, 'fault while serving a request')
    return { status: 500, code: 'server.fault' }
  }
}

export function sendProblem(
  reply: FastifyReply,
  request: FastifyRequest,
  it: Pick<Problem, 'status' | 'code' | 'fields' | 'retryAfter'>,
): void {
  const body: Problem = { type: 'about:blank', ...it, title: titleOf(it.code, localeOf(request)) }
  if (it.retryAfter !== undefined) reply.header('retry-after', String(it.retryAfter))
  void reply
    .status(it.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body))
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'driverError' in error ? codeOf(error.driverError) : ''
}

function isBrokenLine(error: unknown): boolean {
  return (error instanceof Error && brokeInBetween.has(error.name)) || lineBroke.test(driverMessageOf(error))
}

function driverMessageOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'driverError' in error ? driverMessageOf(error.driverError) : error.message
}
