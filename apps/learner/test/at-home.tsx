import '@tweespraak/ui/styles.css'
import '../src/app.css'
import { AppProviders } from '@tweespraak/shell/app-providers'
import { switchLanguage } from '@tweespraak/web/i18n'
import { MemoryRouter } from 'react-router'
import { cleanup, render } from 'vitest-browser-react'
import { opening, queryClient } from '../src/api.ts'
import { autosaves, drafts } from '../src/features/saving/saving.ts'
import { lock } from '../src/features/session/person.ts'
import { forgetScreenState } from '../src/features/session/screen-state.ts'
import { problemMessages } from '../src/layout/problem-messages.ts'
import { entryState } from '../src/layout/stay.ts'
import { loadMessages } from '../src/locales/load-messages.ts'
import { AppRoutes } from '../src/routes.tsx'
import type { World } from './a-world.ts'

/** Opens the app at an address, with this world behind it; what was open before is closed. */
export async function visit(world: World, address: { pathname: string; hash?: string; state?: object }) {
  await cleanup()
  autosaves.end()
  drafts.close()
  forgetScreenState()
  queryClient.clear()
  lock.end()
  await switchLanguage('nl', loadMessages)
  // Whoever is in gave the PIN to this page before.
  if (world.signedIn && !world.locked) opening.keep(world.opening)
  else opening.forget()
  world.server.listen()
  return render(
    <AppProviders queryClient={queryClient} problemMessages={problemMessages}>
      <MemoryRouter
        initialEntries={[{ ...address, ...(address.state !== undefined && { state: entryState(address.state) }) }]}
      >
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

/** What the last save of an exercise said. */
export function lastSaved(world: World, exerciseId: string): unknown {
  const saves = world.asked.filter(({ path, body }) => path === '/answers' && (body as Sent).exerciseId === exerciseId)
  return (saves.at(-1)?.body as Sent | undefined)?.value
}

interface Sent {
  readonly exerciseId: string
  readonly value: unknown
}
