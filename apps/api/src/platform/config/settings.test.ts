import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readSettings, SettingsRefused, settingsShape } from './settings.ts'
import { settingsReference } from './settings-reference.ts'

const key = Buffer.alloc(32, 1).toString('base64')
const good = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/db',
  SMTP_URL: 'smtp://127.0.0.1:25',
  LEARNER_ORIGIN: 'https://a.example',
  PROFESSIONAL_ORIGIN: 'https://b.example',
  MUNICIPALITY_ORIGIN: 'https://c.example',
  MASTER_KEY: key,
  PEPPER: key,
}

function problemsOf(environment: Record<string, string | undefined>) {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error
    return error.problems
  }
}

describe('a wrong or missing key stops the start', () => {
  test('all that is wrong is named at once, with what was expected and an example', () => {
    const names = problemsOf({}).map((it) => it.name)
    expect(names).toEqual(Object.keys(good).sort((a, b) => order(a) - order(b)))
  })

  test.each([
    ['HTTP_PORT', '99999'],
    ['DATABASE_URL', 'mysql://x'],
    ['MASTER_KEY', Buffer.alloc(16).toString('base64')],
    ['LEARNER_ORIGIN', 'https://a.example/path'],
    ['LIVEKIT_API_SECRET', 'short'],
    ['TWEESPRAAK_LOCAL', 'yes'],
    ['LOG_LEVEL', 'chatty'],
    ['TRUSTED_PROXIES', 'everybody'],
  ])('%s as %s', (name, value) => {
    expect(problemsOf({ ...good, [name]: value }).map((it) => it.name)).toEqual([name])
  })

  test('what was given is never repeated: it may be a secret', () => {
    try {
      readSettings({ ...good, DATABASE_URL: 'hunter2-is-my-password' })
    } catch (error) {
      expect(String(error)).toContain('DATABASE_URL')
      expect(String(error)).not.toContain('hunter2')
    }
  })
})

test('the local run cannot be switched on in production', () => {
  expect(problemsOf({ ...good, NODE_ENV: 'production', TWEESPRAAK_LOCAL: 'true' })).toMatchObject([
    { name: 'TWEESPRAAK_LOCAL' },
  ])
})

test('without a word about it, the program runs as in production', () => {
  expect(readSettings(good)).toMatchObject({ NODE_ENV: 'production', TWEESPRAAK_LOCAL: false })
})

test('docs/configuration.md says what the settings are', () => {
  const page = fileURLToPath(new URL('../../../../../docs/configuration.md', import.meta.url))
  expect(readFileSync(page, 'utf8')).toBe(settingsReference())
})

const order = (name: string) => Object.keys(settingsShape).indexOf(name)
