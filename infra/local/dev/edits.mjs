import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** After this long a change that nobody has seen is a failure, also on a machine that does ten things at once. */
const seenTimeoutMs = 120_000
const lookIntervalMs = 50
/** A page that has not come after this long is loaded again. */
const pageTimeoutMs = 5_000

/** Two changes of a file within a moment can be one to what watches it. Nobody types that fast. */
const betweenEditsMs = 500

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./checkout-copy.mjs').DevCopy} DevCopy */

/**
 * @typedef {object} Edit something a developer changes, and what today's page of the learner shows then
 * @property {string} what
 * @property {string} files where the text stands: one of these files
 * @property {string} text
 * @property {string} becomes
 * @property {string} shown
 * @property {boolean} reload the page shows it only when it is loaded again
 * @property {number} goalMs
 */

/** @type {Edit[]} */
export const edits = [
  {
    what: 'a Dutch sentence',
    files: 'apps/learner/src/**/*.tsx',
    text: 't`Jullie weg`',
    becomes: 't`Jullie weg hierheen`',
    shown: 'Jullie weg hierheen',
    reload: false,
    goalMs: 3_000,
  },
  {
    what: 'a component',
    files: 'packages/ui/src/**/*.tsx',
    text: '<section className="tsp-section">',
    becomes: '<section className="tsp-section"><p>Dit is bewerkt.</p>',
    shown: 'Dit is bewerkt.',
    reload: false,
    goalMs: 3_000,
  },
  {
    what: 'a domain rule',
    files: 'apps/api/src/couples/**/*.ts',
    text: 'endOf(couple, now) <= now',
    becomes: 'endOf(couple, now) > now',
    shown: 'Jullie tijd is voorbij',
    reload: true,
    goalMs: 6_000,
  },
  {
    what: 'a piece of content',
    files: 'packages/content/programme/modules/1-where-we-stand/1-begin.nl.md',
    text: 'title: Waar staan we?',
    becomes: 'title: Waar staan we nu?',
    shown: 'Waar staan we nu?',
    reload: true,
    goalMs: 6_000,
  },
]

/**
 * Makes a change, waits until the page shows it, and puts the file back whatever happens.
 * @param {DevCopy} system
 * @param {Page} page today's page of the learner
 * @param {Edit} edit
 * @returns {Promise<number>} milliseconds from the change until it was seen
 */
export async function timeUntilSeen({ folder }, page, edit) {
  const file = globSync(join(folder, edit.files)).find((it) => readFileSync(it, 'utf8').includes(edit.text))
  if (!file) throw new Error(`"${edit.text}" stands in no file of ${edit.files}. Name another text in edits.mjs.`)
  const original = readFileSync(file, 'utf8')
  await untilShown(page, edit, false)
  const began = performance.now()
  writeFileSync(file, original.replace(edit.text, edit.becomes))
  try {
    await untilShown(page, edit, true)
    return performance.now() - began
  } finally {
    await wait(betweenEditsMs)
    writeFileSync(file, original)
    await untilShown(page, edit, false)
  }
}

/**
 * @param {Page} page
 * @param {Edit} edit
 * @param {boolean} wanted
 */
async function untilShown(page, { what, shown, reload }, wanted) {
  const limit = Date.now() + seenTimeoutMs
  let text = ''
  for (let loadedAt = 0; Date.now() < limit; await wait(lookIntervalMs)) {
    text = ((await page.getByRole('main').textContent()) ?? '').replaceAll('\u00ad', '')
    const whole = text.includes('Jullie zijn nu bij module')
    if (whole && text.includes(shown) === wanted) return
    // While it says "Een moment" it is still asking the API.
    const asking = !text || text.includes('Een moment')
    if (!reload || (asking && Date.now() - loadedAt < pageTimeoutMs)) continue
    await page.reload({ waitUntil: 'domcontentloaded' })
    loadedAt = Date.now()
  }
  throw new Error(
    `${what} was ${wanted ? 'not seen' : 'still seen when it had been put back'}. The page said:\n${text}`,
  )
}

/**
 * Signs Ana in with the code from her mail and her PIN, as she would, and waits for today's page.
 * @param {DevCopy} system
 * @param {Page} page
 */
export async function signAnaIn({ addresses, accounts }, page) {
  const ana = accounts.find(({ name }) => name === 'Ana')
  if (!ana?.pin) throw new Error('Ana is not in the demo world.')
  await page.goto(`${addresses.learner}/i`)
  await page.getByRole('button', { name: 'Met een code per mail' }).click()
  await page.getByLabel('Je mailadres').fill(ana.email)
  const mails = () => mailsTo(`${addresses.inbox}`, ana.email)
  const known = (await mails()).length
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await page.getByLabel('De acht cijfers uit je mail').fill(await nextCode(mails, known))
  await page.getByRole('button', { name: 'Ga verder' }).click()
  await page.getByLabel('Je pincode').fill(ana.pin)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Ana' }).waitFor()
}

/**
 * @param {string} inbox
 * @param {string} email
 * @returns {Promise<{ text: string }[]>} newest first
 */
async function mailsTo(inbox, email) {
  const answer = await fetch(`${inbox}/mails.json?to=${encodeURIComponent(email)}`)
  return /** @type {{ text: string }[]} */ (await answer.json())
}

/**
 * @param {() => Promise<{ text: string }[]>} mails
 * @param {number} known so many were there before
 */
async function nextCode(mails, known) {
  for (const limit = Date.now() + seenTimeoutMs; Date.now() < limit; await wait(lookIntervalMs)) {
    const [newest, ...older] = await mails()
    const code = older.length >= known ? /\b[0-9]{8}\b/.exec(newest?.text ?? '')?.[0] : undefined
    if (code) return code
  }
  throw new Error('No code came.')
}
