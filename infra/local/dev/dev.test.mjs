import { existsSync } from 'node:fs'
import { chromiumArgs, chromiumPath } from '@tweespraak/build/chromium'
import { chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freeFamily } from '../start/free-family.mjs'
import { startDevInCopy } from './checkout-copy.mjs'
import { edits, signAnaIn, timeUntilSeen } from './edits.mjs'

/** A copy installs its packages and compiles before it starts. */
const startTimeoutMs = 300_000
const editTimeoutMs = 300_000

describe.skipIf(!existsSync(chromiumPath))('npm run dev', () => {
  /** @type {import('./checkout-copy.mjs').DevCopy} */ let system
  /** @type {import('playwright').Browser} */ let browser
  /** @type {import('playwright').Page} */ let page

  beforeAll(async () => {
    system = await startDevInCopy(await freeFamily())
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
    page = await browser.newPage({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
  }, startTimeoutMs)
  afterAll(async () => {
    await browser?.close()
    await system?.close()
  }, startTimeoutMs)

  test(
    'a participant can sign in, on the origin and for the audience of the app',
    async () => {
      await signAnaIn(system, page)
      expect(new URL(page.url()).origin).toBe(system.addresses.learner)
    },
    editTimeoutMs,
  )

  test.for(edits)(
    '$what that changes is seen in the browser, and put back it is gone',
    { timeout: editTimeoutMs },
    async (edit) => {
      const ms = await timeUntilSeen(system, page, edit)
      console.log(`${edit.what}: ${Math.round(ms)} ms`)
    },
  )

  test('both processes of the API listen for a debugger', async () => {
    const port = Number(new URL(`${system.addresses.api}`).port)
    for (const inspect of [port + 2, port + 3]) {
      const answer = await fetch(`http://127.0.0.1:${inspect}/json/list`)
      expect(await answer.json()).toEqual([expect.objectContaining({ title: expect.stringContaining('dist/main.') })])
    }
  })
})
