import { expect, test } from 'vitest'
import { signedOut } from '../src/api.ts'
import { endSessionOnExit } from '../src/layout/end-session-on-exit.ts'

test.each([
  ['signing out', signedOut],
  ['leaving at once', endSessionOnExit],
])('%s leaves no sign on the device that a talk was looked at', (_name, leave) => {
  localStorage.setItem('loglevel:livekit', 'WARN')
  localStorage.setItem('language', 'nl')
  leave()
  expect(Object.keys(localStorage).filter((name) => name.includes('livekit'))).toEqual([])
  expect(localStorage.getItem('language')).toBe('nl')
})
