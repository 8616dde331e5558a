import { expect, test } from 'vitest'
import { asBlock, asJson } from './announce.mjs'

const addresses = {
  learner: 'http://localhost:3000',
  professional: 'http://localhost:3001',
  municipality: 'http://localhost:3002',
  api: 'http://127.0.0.1:3010',
  inbox: 'http://localhost:3020',
  livekit: null,
}
const accounts = [
  { role: 'partner', name: 'Ana', email: 'ana@example.test', pin: '135790' },
  { role: 'professional', name: 'Marijke', email: 'marijke@example.test', totpSecret: 'GEZDGNBV' },
]

test('JSON is one line with every address and every account', () => {
  const text = asJson(addresses, accounts)
  expect(text).not.toContain('\n')
  expect(JSON.parse(text)).toEqual({ addresses, accounts })
})

test('the block names what runs, what does not, and who can sign in; it shows no secret', () => {
  const block = asBlock(addresses, accounts, {
    logs: '/data/logs',
    notes: ['No video: LiveKit is not here.', ''],
    command: 'npm start',
  })
  expect(block).toContain('  Couples          http://localhost:3000\n')
  expect(block).toContain('  partner       Ana      ana@example.test      PIN 135790\n')
  expect(block).toContain('No video')
  expect(block).not.toContain('Video server')
  expect(block).not.toContain('GEZDGNBV')
})
