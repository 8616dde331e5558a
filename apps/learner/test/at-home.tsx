import '@tweespraak/ui/styles.css'
import '../src/app.css'
import { AppProviders } from '@tweespraak/shell/app-providers'
import { switchLanguage } from '@tweespraak/web/i18n'
import axe from 'axe-core'
import { MemoryRouter } from 'react-router'
import { expect, vi } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { drafts, keepers, lock, queryClient } from '../src/api.ts'
import { forgetPlace } from '../src/features/session/place.ts'
import { problemMessages } from '../src/layout/problem-messages.ts'
import { loadMessages } from '../src/locales/load-messages.ts'
import { AppRoutes } from '../src/routes.tsx'
import { Refused, type World } from './a-world.ts'

/** Opens the app at an address, with this world behind it; what was open before is closed. */
export async function visit(world: World, address: { pathname: string; hash?: string; state?: unknown }) {
  await cleanup()
  keepers.end()
  drafts.close()
  forgetPlace()
  queryClient.clear()
  lock.end()
  await switchLanguage('nl', loadMessages)
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const headers = new Headers(init?.headers)
    const sent = {
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      locale: headers.get('accept-language'),
    }
    try {
      return Response.json(
        world.answer(init?.method ?? 'GET', input instanceof Request ? input.url : input.toString(), sent),
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { status, message } = error
      return Response.json({ type: 'about:blank', status, code: message, title: message }, { status })
    }
  })
  return render(
    <AppProviders queryClient={queryClient} problemMessages={problemMessages}>
      <MemoryRouter initialEntries={[address]}>
        <AppRoutes />
      </MemoryRouter>
    </AppProviders>,
  )
}

/** The step of module 1 with this number, as somebody comes to it from today. */
export const visitStep = (world: World, number: number) => visit(world, { pathname: '/s', state: { number } })

/** A device on which nobody wrote anything yet. */
export async function aCleanDevice(): Promise<void> {
  const there = await indexedDB.databases()
  if (!there.some(({ name }) => name === 'notes')) return
  const open = indexedDB.open('notes')
  await new Promise((resolve) => open.addEventListener('success', resolve))
  const cleared = open.result.transaction('sealed', 'readwrite').objectStore('sealed').clear()
  await new Promise((resolve) => cleared.addEventListener('success', resolve))
  open.result.close()
}

/** Nothing is busy, and no button is on its way from one colour to the next: halfway it is none of both. */
async function standsStill(): Promise<void> {
  await expect.poll(() => document.querySelectorAll('[aria-busy="true"]').length).toBe(0)
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
}

/** No finding of axe on the page as it is. */
export async function expectNoAxeFindings(): Promise<void> {
  await standsStill()
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => `${it.html} ${it.failureSummary}`).join(' ')}`),
  ).toEqual([])
}

/** What the last save of an exercise said. */
export function lastSaved(world: World, exerciseId: string): unknown {
  const saves = world.asked.filter(({ path, body }) => path === '/answers' && (body as Sent).exerciseId === exerciseId)
  return (saves.at(-1)?.body as Sent | undefined)?.value
}

interface Sent {
  readonly exerciseId: string
  readonly value: unknown
}
