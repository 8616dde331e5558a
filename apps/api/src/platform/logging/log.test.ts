import { Writable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { readSettings } from '../config/settings.ts'
import { Log, LogDestination } from './log.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const settings = readSettings({
  DATABASE_URL: 'postgres://a:b@127.0.0.1/db',
  SMTP_URL: 'smtp://127.0.0.1',
  LEARNER_ORIGIN: 'https://a.example',
  PROFESSIONAL_ORIGIN: 'https://b.example',
  MUNICIPALITY_ORIGIN: 'https://c.example',
  MASTER_KEY: key,
  PEPPER: key,
})

describe('a fault is logged without what somebody wrote', () => {
  const lines: string[] = []
  let out: Writable
  beforeEach(() => {
    lines.length = 0
    out = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    })
  })

  test('the message of a database error, which repeats the value, stays out', () => {
    const error = Object.assign(new Error('invalid input: "canary-77aa"'), {
      code: '22P02',
      detail: 'Key (x)=(canary-77aa)',
    })
    new Log(settings, new LogDestination(out)).fault(error, 'fault while serving a request')
    expect(lines.join()).toContain('22P02')
    expect(lines.join()).not.toContain('canary-77aa')
  })

  test('where it happened stays in', () => {
    new Log(settings, new LogDestination(out)).fault(new Error('canary'), 'fault')
    expect(lines.join()).toContain('log.test.ts')
    expect(lines.join()).not.toContain('canary')
  })
})
