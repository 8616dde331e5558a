import { now } from '@tweespraak/web/platform/environment'
import { tabs } from './tabs.ts'

/** How often other tabs are told that somebody is doing something here. */
const tellEveryMs = 15_000

let toldAt = 0
let heardAt: number | undefined

tabs.hear((kind) => {
  if (kind === 'busy') heardAt = now()
})

/** Tells the other tabs that somebody is here: a tab out of sight must not close the area under their hands. */
export function tellBusy(): void {
  if (now() - toldAt < tellEveryMs) return
  toldAt = now()
  tabs.tell({ kind: 'busy' })
}

/** Whether somebody did something in another tab so short ago. */
export const isBusyElsewhere = (withinMs: number): boolean => heardAt !== undefined && now() - heardAt < withinMs
