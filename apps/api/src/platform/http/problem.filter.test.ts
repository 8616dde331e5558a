import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm'
import { expect, test } from 'vitest'
import { readSettings } from '../config/settings.ts'
import { Log } from '../logging/log.ts'
import { ProblemFilter } from './problem.filter.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const settings = readSettings({
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://nobody@127.0.0.1/nothing',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  LEARNER_ORIGIN: 'http://localhost:3000',
  PROFESSIONAL_ORIGIN: 'http://localhost:3001',
  MUNICIPALITY_ORIGIN: 'http://localhost:3002',
  MASTER_KEY: key,
  PEPPER: key,
  LOG_LEVEL: 'silent',
})
const filter = new ProblemFilter(new Log(settings))

const coded = (code: string) => Object.assign(new Error('?'), { code })
const whileAsking = (cause: Error) => new QueryFailedError('commit', [], cause)

test.each([
  ['a server that stops at once', whileAsking(coded('57P02'))],
  ['a server that is starting', whileAsking(coded('57P03'))],
  ['a line that broke under a statement', whileAsking(new Error('Connection terminated unexpectedly'))],
  [
    'a connection that broke while it lay in the pool',
    whileAsking(new Error('Client has encountered a connection error and is not queryable')),
  ],
  ['a line that broke between two statements', new QueryRunnerAlreadyReleasedError()],
  ['the same, asked through the manager', new QueryRunnerProviderAlreadyReleasedError()],
  ['a server that does not answer', new Error('Connection terminated due to connection timeout')],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
  ['a server that is not there', coded('ECONNREFUSED')],
])('a database that is away for a moment is no fault: %s', (_, error) => {
  expect(filter.problemOf(error)).toEqual({ status: 503, code: 'server.unavailable', retryAfter: 2 })
})

test.each([
  ['a statement that is wrong', whileAsking(coded('42601'))],
  ['an error of ours that quotes the driver', Object.assign(new Error('Connection terminated'), { code: 'OURS' })],
  ['anything nobody foresaw', new Error('oops')],
])('what cannot be tried again stays a fault, told without detail: %s', (_, error) => {
  expect(filter.problemOf(error)).toEqual({ status: 500, code: 'server.fault' })
})
