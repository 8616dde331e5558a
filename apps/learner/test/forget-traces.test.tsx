import { expect, test } from 'vitest'
import { leaveAtOnce } from '../src/features/exit/leave-at-once.ts'
import { signedOut } from '../src/features/session/person.ts'

test.each([
  ['signing out', signedOut],
  ['leaving at once', leaveAtOnce],
])('%s leaves no sign on the device that a talk was looked at', (_name, leave) => {
  localStorage.setItem('loglevel:livekit', 'WARN')
  localStorage.setItem('language', 'nl')
  leave()
  expect(Object.keys(localStorage).filter((name) => name.includes('livekit'))).toEqual([])
  expect(localStorage.getItem('language')).toBe('nl')
})
