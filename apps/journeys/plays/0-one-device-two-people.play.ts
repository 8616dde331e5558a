import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { expectNoAxeFindings } from '../people/accessibility.ts'
import { Participant } from '../people/participant.ts'
import { aProfile, type Profile } from '../people/profile.ts'
import { demoAccount, stack } from '../stack/stack.ts'

const anas = { alias: 'Ana', pin: '402917', locale: 'nl' } as const
const bens = { alias: 'Ben', pin: '735180', locale: 'en' } as const

/** A word that nobody wrote before. */
const canary = () => `kanarie${randomBytes(16).toString('hex')}`

let profile: Profile
test.beforeEach(async ({ launchOptions }) => {
  profile = await aProfile(launchOptions)
  // The weather, where the quick exit leads; the plays need no outside network.
  await profile.context.route('https://www.knmi.nl/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Het weer</title><p>Droog.</p>' }),
  )
})
test.afterEach(async () => {
  await profile.context.close()
  profile.remove()
})

const aTab = () => profile.context.newPage()
const frontDoor = (page: Page) => page.getByText('Hoe kom je binnen?')
const address = (path: string) => `${stack().addresses.learner}${path}`
const exits = (who: Participant) => who.press(who.say('Sluit meteen'))
const isAtTheWeather = (page: Page) => expect(page).toHaveTitle('Het weer')

/** Writes a canary in every field for words of this page; returns them. */
async function writesCanaries(page: Page): Promise<string[]> {
  const fields = page.locator('textarea, input[type="text"]').filter({ visible: true })
  const written: string[] = []
  for (const field of await fields.all()) {
    const word = canary()
    await field.fill(word)
    written.push(await field.inputValue())
  }
  return written
}

/** Goes past the steps before the first one with own words, as somebody does who did them on another evening. */
async function reachesOwnWords(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const headers = () => ({
      'idempotency-key': crypto.randomUUID(),
      'x-tweespraak-opening': sessionStorage.getItem('opening') ?? '',
    })
    for (const step of ['m1-private', 'm1-measure', 'm1-values'])
      for (const way of ['pass-over', 'finish'])
        await fetch(`/api/learner/steps/${step}/${way}`, { method: 'POST', headers: headers() })
  })
}

/** A page of some other site, whose field says nothing about what the browser may keep. */
async function anOrdinaryForm(): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html').end('<title>x</title><form><textarea name="words"></textarea></form>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}

test('Ben writes, leaves at once, and closes the browser: no word of his is in any of its files', async () => {
  const page = await aTab()
  const ben = Participant.on(page, bens)
  const written: string[] = []
  const control = canary()

  await test.step('given Ben, who writes in every step that is open', async () => {
    await page.addInitScript(() => localStorage.setItem('language', 'en'))
    await ben.signsInByMail(demoAccount('Ben').email)
    await ben.opensNextStep('m1-begin')
    await ben.grades(7)
    await ben.isSaved()
    await ben.finishesStep()
    await reachesOwnWords(page)
    await page.goto(address('/l'))
    const steps = page.getByRole('main').getByRole('listitem').getByRole('link')
    await expect(steps.first()).toBeVisible()
    const count = await steps.count()
    for (let at = 0; at < count; at += 1) {
      const title = (await steps.nth(at).textContent()) ?? ''
      await steps.nth(at).click()
      await expect(ben.heading(title)).toBeVisible()
      const here = await writesCanaries(page)
      if (here.length > 0) await ben.isSaved()
      written.push(...here)
      await page.goBack()
      await expect(steps.first()).toBeVisible()
    }
    await page.goto(address('/m'))
    await page.getByText(ben.say('Je naam en je taal')).click()
    written.push(...(await writesCanaries(page)))
    expect(written.length, 'fields that he wrote in').toBeGreaterThan(2)
  })

  await test.step('and an ordinary form elsewhere, to see that the files are those to look in', async () => {
    const form = await anOrdinaryForm()
    const elsewhere = await aTab()
    await elsewhere.goto(form.address)
    await elsewhere.locator('textarea').fill(control)
    await elsewhere.goto('about:blank')
    form.close()
  })

  await test.step('when he leaves at once in the middle of a step', async () => {
    await page.goto(address('/'))
    await ben.press(/^(Begin|Go on)/)
    await exits(ben)
    await isAtTheWeather(page)
  })

  await test.step('then nothing that he wrote is on the disk, and what stood in the ordinary form is', async () => {
    // The browser writes its session files some seconds after a change.
    await page.waitForTimeout(4_000)
    const found = await profile.findAfterClosing([...written, control])
    expect(found.filter((it) => !it.startsWith(control))).toEqual([])
    expect(found.length, `the control is found: ${found.join('; ')}`).toBeGreaterThan(0)
  })
})

test('Ana leaves at once: every tab goes, Back brings nothing, and the next page is the front page, also after an exit without a network', async () => {
  const page = await aTab()
  const ana = Participant.on(page, anas)
  const asked: string[] = []
  profile.context.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })

  await test.step('given Ana with two tabs, and the second asked for no PIN', async () => {
    await ana.signsInByMail(demoAccount('Ana').email)
    await page.goto(address('/m'))
    await expect(ana.heading('Mijn plek')).toBeVisible()
  })
  const second = await aTab()
  await second.goto(address('/l'))
  await expect(second.getByRole('heading', { level: 1, name: 'Inhoud' })).toBeVisible()

  await test.step('when she leaves in one, both go, and Back leads to the front page', async () => {
    await exits(ana)
    await isAtTheWeather(page)
    await isAtTheWeather(second)
    await page.goBack()
    await expect(frontDoor(page)).toBeVisible()
    await second.goto(address('/l'))
    await expect(frontDoor(second)).toBeVisible()
  })

  await test.step('when she leaves without a network, her session is ended by the first request after it', async () => {
    await ana.signsInByMail(demoAccount('Ana').email)
    await expect(second.getByRole('heading', { level: 1, name: /Ana/ })).toBeVisible()
    await page.goto(address('/m'))
    await expect(ana.heading('Mijn plek')).toBeVisible()
    await profile.context.setOffline(true)
    await exits(ana)
    await expect(page.getByText('Mijn plek')).toHaveCount(0)
    await profile.context.setOffline(false)
    asked.length = 0
    const third = await aTab()
    await third.goto(address('/m'))
    await expect(frontDoor(third)).toBeVisible()
    expect(asked[0]).toBe('/api/learner/sign-out')
    await expect(frontDoor(third)).toBeVisible()
    await third.reload()
    await expect(frontDoor(third)).toBeVisible()
  })
})

test('Ana is in; Ben signs in in another tab: hers goes blank and says so, and shows nothing of either', async () => {
  const page = await aTab()
  const ana = Participant.on(page, anas)
  await ana.signsInByMail(demoAccount('Ana').email)
  await page.goto(address('/m'))
  await expect(ana.heading('Mijn plek')).toBeVisible()

  const second = await aTab()
  const ben = Participant.on(second, bens)
  await second.goto(address('/m'))
  await expect(second.getByRole('heading', { level: 1, name: 'Mijn plek' })).toBeVisible()
  await second.evaluate(() => localStorage.setItem('language', 'en'))
  await ben.signsInByMail(demoAccount('Ben').email)

  await expect(ana.heading('Er is nu iemand anders op dit toestel.')).toBeVisible()
  await expectNoAxeFindings(page)
  const shown = await page.locator('body').textContent()
  for (const name of ['Ana', 'Ben', 'Uitloggen']) expect(shown).not.toContain(name)
  await ana.press('Naar het begin')
  await expect(page.getByRole('heading', { level: 1, name: /Ben/ })).toBeVisible()
})
