import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { aWorld, type World } from './a-world.ts'
import { expectNoAxeFindings, visitStep } from './at-home.tsx'

let world: World
beforeEach(() => {
  world = aWorld()
})
afterEach(() => vi.restoreAllMocks())

const saves = () => world.asked.filter(({ path }) => path === '/answers')
const finished = () => world.asked.some(({ path }) => path === '/steps/m1-private/finish')

/** How many drafts lie on this device, of whomever. */
async function draftsOnDevice(): Promise<number> {
  const there = await indexedDB.databases()
  if (!there.some(({ name }) => name === 'notes')) return 0
  const open = indexedDB.open('notes')
  await new Promise((resolve) => open.addEventListener('success', resolve))
  const count = open.result.transaction('sealed').objectStore('sealed').count()
  await new Promise((resolve) => count.addEventListener('success', resolve))
  open.result.close()
  return count.result
}

async function answerTwo() {
  await visitStep(world, 2)
  await page.getByRole('button', { name: 'Ik ben alleen, begin' }).click()
  await page.getByRole('radio', { name: 'Ja', exact: true }).click()
  await page.getByRole('button', { name: 'Volgende vraag' }).click()
  await page.getByRole('radio', { name: 'Nee', exact: true }).click()
}

/** The words on the page that comes after the step. */
async function wordsAtHome(): Promise<string> {
  await expect.element(page.getByRole('heading', { name: /Ana$/ })).toBeVisible()
  await expect.element(page.getByText('Jouw deel van deze stap is klaar.')).toBeVisible()
  await expect.element(page.getByText('Jullie weg')).toBeVisible()
  return document.querySelector('#main')?.textContent ?? ''
}

test('replies to the private questions stay in the page until they are sent: no save, and nothing on the device', async () => {
  await answerTwo()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(saves()).toEqual([])
  expect(await draftsOnDevice()).toBe(0)
})

test('“Later” and sending end the step alike, and what stands on the screen afterwards is the same', async () => {
  await visitStep(world, 2)
  await page.getByRole('button', { name: 'Later' }).click()
  const afterLater = await wordsAtHome()
  expect(saves()).toEqual([])
  expect(finished()).toBe(true)

  world = aWorld()
  await answerTwo()
  for (let at = 0; at < 9; at += 1)
    await page.getByRole('button', { name: /Volgende vraag|Dat was de laatste/ }).click()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await page.getByRole('button', { name: 'Ga verder' }).click()
  const afterSending = await wordsAtHome()
  expect(saves()).toHaveLength(1)
  expect(finished()).toBe(true)
  expect(afterSending).toBe(afterLater)
})

test('whoever closes the page right after sending has ended the step: the next visit does not say it was begun', async () => {
  await answerTwo()
  for (let at = 0; at < 9; at += 1)
    await page.getByRole('button', { name: /Volgende vraag|Dat was de laatste/ }).click()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.element(page.getByText(/Je antwoorden zijn verstuurd/)).toBeVisible()
  await expect.poll(finished).toBe(true)
})

test('after sending the replies are not on the page any more, help is, and the way out is loud', async () => {
  await answerTwo()
  for (let at = 0; at < 9; at += 1)
    await page.getByRole('button', { name: /Volgende vraag|Dat was de laatste/ }).click()
  await expectNoAxeFindings()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.element(page.getByText(/Je antwoorden zijn verstuurd/)).toBeVisible()
  expect(document.querySelectorAll('input')).toHaveLength(0)
  await expect.element(page.getByRole('link', { name: 'Bekijk wie je kunt bellen' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Sluit deze website meteen' })).toBeVisible()
  await expectNoAxeFindings()
})
