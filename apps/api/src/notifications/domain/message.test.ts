import { expect, test } from 'vitest'
import { claimTimeoutMs, type Message, nextActionFor } from './message.ts'

const now = new Date('2027-01-04T12:00:00Z')
const fresh = new Date(now.getTime() - claimTimeoutMs + 1)
const old = new Date(now.getTime() - claimTimeoutMs)

const cases: [string, Pick<Message, 'state' | 'delivery' | 'claimedAt'>, string][] = [
  ['a planned message leaves', { state: 'planned', delivery: 'once', claimedAt: null }, 'send'],
  ['a message another process holds is left to it', { state: 'claimed', delivery: 'again', claimedAt: fresh }, 'wait'],
  [
    'an appointment mail whose claimer died is sent again',
    { state: 'claimed', delivery: 'again', claimedAt: old },
    'send',
  ],
  [
    'a safety mail whose claimer died is never sent again',
    { state: 'claimed', delivery: 'once', claimedAt: old },
    'doubt',
  ],
  ['what the mail server took stays taken', { state: 'sent', delivery: 'again', claimedAt: old }, 'done'],
  ['what was dropped stays dropped', { state: 'dropped', delivery: 'again', claimedAt: null }, 'done'],
  ['what was refused for good is not tried again', { state: 'refused', delivery: 'again', claimedAt: null }, 'done'],
  ['what is in doubt stays in doubt', { state: 'in_doubt', delivery: 'once', claimedAt: old }, 'done'],
]

test.each(cases)('%s', (_, message, verdict) => {
  expect(nextActionFor(message, now)).toBe(verdict)
})
