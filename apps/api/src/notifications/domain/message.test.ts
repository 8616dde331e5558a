import { expect, test } from 'vitest'
import { claimHolds, type Delivery, type MessageState, verdictOn } from './message.ts'

const now = new Date('2027-01-04T12:00:00Z')
const fresh = new Date(now.getTime() - claimHolds + 1)
const old = new Date(now.getTime() - claimHolds)

test.each<[string, MessageState, Delivery, Date | null, string]>([
  ['a planned message leaves', 'planned', 'once', null, 'carry'],
  ['a message another process holds is left to it', 'claimed', 'again', fresh, 'wait'],
  ['an appointment mail whose claimer died is sent again', 'claimed', 'again', old, 'carry'],
  ['a safety mail whose claimer died is never sent again', 'claimed', 'once', old, 'doubt'],
  ['what the mail server took stays taken', 'handed_over', 'again', old, 'done'],
  ['what was dropped stays dropped', 'dropped', 'again', null, 'done'],
  ['what was refused for good is not tried again', 'refused', 'again', null, 'done'],
  ['what is in doubt stays in doubt', 'in_doubt', 'once', old, 'done'],
])('%s', (_, state, delivery, claimedAt, verdict) => {
  expect(verdictOn({ state, delivery, claimedAt }, now)).toBe(verdict)
})
