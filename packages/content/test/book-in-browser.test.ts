import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeBook } from '../src/book/compose-book.ts'
import { bookHtml } from '../src/book/write-html.ts'
import { locales } from '../src/content.ts'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.each(locales)('the HTML book in %s, in a browser', (locale) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', ...quiet] })
  })
  afterAll(() => browser.close())

  it('has no finding of axe, and does not scroll sideways on a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.setContent(bookHtml(composeBook(locale)))
    const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(sideways).toBeLessThanOrEqual(0)
    const loaded = await page.evaluate(
      'document.fonts.ready.then(() => [...document.fonts].map((font) => font.status))',
    )
    expect(loaded).toEqual(['loaded', 'loaded'])
    await page.evaluate(axe)
    const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }, 120_000)
})
