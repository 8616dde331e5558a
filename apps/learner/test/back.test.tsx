import { AppProviders } from '@tweespraak/shell/app-providers'
import { switchLanguage } from '@tweespraak/web/i18n'
import { BrowserRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { opening, queryClient } from '../src/api.ts'
import { lock, signedOut } from '../src/features/session/person.ts'
import { problemMessages } from '../src/layout/problem-messages.ts'
import { loadMessages } from '../src/locales/load-messages.ts'
import { AppRoutes } from '../src/routes.tsx'
import { aWorld, type World } from './a-world.ts'

let world: World
const address = location.href
beforeEach(async () => {
  world = aWorld()
  world.server.listen()
  queryClient.clear()
  opening.keep(world.opening)
  await switchLanguage('nl', loadMessages)
  history.pushState(null, '', '/')
  await render(
    <AppProviders queryClient={queryClient} problemMessages={problemMessages}>
      <BrowserRouter>
        <AppRoutes />
      </BrowserRouter>
    </AppProviders>,
  )
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
})
afterEach(async () => {
  await cleanup()
  signedOut()
  vi.restoreAllMocks()
  history.pushState(null, '', address)
})

const go = (name: string) => page.getByRole('link', { name, exact: true }).click()
const title = (name: string) => page.getByRole('heading', { level: 1, name })
/** What Ana opened before: a page of hers and a step. */
async function walksAround() {
  await go('Mijn plek')
  await expect.element(title('Mijn plek')).toBeVisible()
  await go('Inhoud')
  await page.getByRole('link', { name: 'Mijn wens' }).click()
  await expect.element(page.getByRole('textbox', { name: /gewone dag/ })).toBeVisible()
}

test('Back leads to the page before, within the app', async () => {
  await walksAround()
  history.back()
  await expect.element(title('Inhoud')).toBeVisible()
  history.back()
  await expect.element(title('Mijn plek')).toBeVisible()
  history.forward()
  await expect.element(title('Inhoud')).toBeVisible()
})

test('nothing in the history is a word that somebody wrote', async () => {
  await walksAround()
  await page.getByRole('textbox', { name: /gewone dag/ }).fill('We eten samen, elke vrijdag.')
  const entry = JSON.stringify(history.state)
  expect(entry).not.toContain('vrijdag')
  expect(entry).not.toContain('wens')
  expect(location.pathname).toBe('/s')
})

test('Back while the area is closed shows nothing of any page', async () => {
  await walksAround()
  world.locked = true
  lock.close()
  await expect.element(page.getByLabelText('Je pincode')).toBeVisible()
  history.back()
  await new Promise((resolve) => setTimeout(resolve, 300))
  await expect.element(page.getByLabelText('Je pincode')).toBeVisible()
  expect(document.body.textContent).not.toContain('Mijn wens')
})

test('Back after signing out leads to no page of the person, also not for whoever signs in next', async () => {
  await walksAround()
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()
  history.back()
  await expect.element(page.getByText('Hoe kom je binnen?')).toBeVisible()

  // Ben signs in on the same tab, and goes forward to where Ana had a step open.
  world.signedIn = true
  world.opening = 'opening-of-ben'
  world.me = { ...world.me, personId: '0b7a2c7e-52b4-4d3e-8f7f-0a1f6d6f4b22', alias: 'Ben' }
  opening.keep(world.opening)
  await queryClient.invalidateQueries()
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  history.back()
  await new Promise((resolve) => setTimeout(resolve, 300))
  history.pushState({ usr: { number: 5, stay: 'of-ana' }, key: 'a', idx: 9 }, '', '/s')
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
  await expect.element(page.getByText('Waar staan we?')).toBeVisible()
  expect(location.pathname).toBe('/')
})
