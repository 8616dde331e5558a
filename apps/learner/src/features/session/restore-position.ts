import { holdArrivalFocus } from '@tweespraak/shell/arrival-focus'
import { after } from '@tweespraak/web/platform/environment'
import { onForget } from './person.ts'

/** The field somebody was in, named by where it stands and never by what it holds. */
interface Field {
  /** The id of the part of the page it stands in, if that has one. */
  readonly within: string | undefined
  readonly tag: string
  /** Its number among those of its kind in there, from 0. */
  readonly at: number
  /** The words on a button or a link; one with other words is another one. */
  readonly words: string | null
  readonly caret: readonly [number, number] | undefined
}

/** Where somebody was on a page when it was taken away. Never what they said. */
export interface ScreenPosition {
  readonly page: string
  readonly scroll: number
  /** Which `details` were open, by their number. */
  readonly opened: readonly number[]
  readonly field: Field | undefined
}

/** How long a page gets to come back with the field somebody was in. */
const restoreTimeoutMs = 10_000

/** How long what has just been drawn may still take focus and scroll for itself. */
const settleMs = 300

/**
 * Returns the id that our own code gave. React makes ids from the place in the tree; those may differ the next time.
 */
const ownId = (element: Element | null): string | undefined =>
  element?.id && !/^[«:_]/.test(element.id) ? element.id : undefined

const inside = (content: HTMLElement, within: string | undefined): ParentNode =>
  (within && content.querySelector(`#${CSS.escape(within)}`)) || content

let last: ScreenPosition | undefined

/** Remembers where somebody is on a page, for one page at a time. `page` is its key. */
export function rememberPosition(page: string, content: HTMLElement): void {
  const active = document.activeElement
  last = {
    page,
    scroll: scrollY,
    opened: [...content.querySelectorAll('details')].flatMap((part, at) => (part.open ? [at] : [])),
    field: active instanceof HTMLElement && content.contains(active) ? fieldOf(content, active) : undefined,
  }
}

/** Returns where somebody was on this page, if it is the last one that was left. */
export const positionOn = (page: string): ScreenPosition | undefined => (last?.page === page ? last : undefined)

onForget(() => {
  last = undefined
})

function fieldOf(content: HTMLElement, field: HTMLElement): Field {
  let holder: Element | null = field
  while (holder && holder !== content && !ownId(holder)) holder = holder.parentElement
  const within = holder === content ? undefined : ownId(holder)
  const tag = field.tagName
  return {
    within,
    tag,
    at: alike(content, within, tag).indexOf(field),
    words: hasWords(field) ? field.textContent : null,
    caret: caretOf(field),
  }
}

/** Returns all elements of one kind in one part of the page, in order; the part itself first, when it is of that kind. */
function alike(content: HTMLElement, within: string | undefined, tag: string): HTMLElement[] {
  const part = inside(content, within)
  const all = [...part.querySelectorAll<HTMLElement>(tag)]
  return part instanceof HTMLElement && part.tagName === tag && part !== content ? [part, ...all] : all
}

const hasWords = (field: Element): boolean => field.matches('button, a, summary')

function caretOf(field: Element): readonly [number, number] | undefined {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  const { selectionStart, selectionEnd } = field
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd]
}

/** Puts focus and caret back in the field. Returns whether the field was there. */
export function restoreField(content: HTMLElement, { within, tag, at, words, caret }: Field): boolean {
  const all = alike(content, within, tag)
  const field = words === null ? all[at] : all.find((one) => one.textContent === words)
  if (!field) return false
  if (document.activeElement === field) return true
  field.focus({ preventScroll: true })
  if (caret && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    field.setSelectionRange(...caret)
  return document.activeElement === field
}

/**
 * Brings somebody back to where they were, as soon as the page has come that far. Ends when that is done, when they do
 * something themselves, or when it takes too long; then they begin at the heading. Returns what ends it.
 */
export function restorePosition(content: HTMLElement, position: ScreenPosition): () => void {
  const release = holdArrivalFocus()
  const stopped = new AbortController()
  const once = { signal: stopped.signal, capture: true }
  const stop = () => {
    if (stopped.signal.aborted) return
    stopped.abort()
    release()
    watcher.disconnect()
    cancel()
  }
  const giveUp = () => {
    stop()
    if (document.activeElement === document.body) content.querySelector('h1')?.focus({ preventScroll: true })
  }
  const tryNow = () => {
    const parts = content.querySelectorAll('details')
    for (const at of position.opened) parts[at]?.setAttribute('open', '')
    if (position.field && !restoreField(content, position.field)) return
    scrollTo(0, position.scroll)
    if (Math.abs(scrollY - position.scroll) >= 1) return
    cancel()
    cancel = after(settleMs, giveUp)
  }
  const watcher = new MutationObserver(tryNow)
  let cancel = after(restoreTimeoutMs, giveUp)
  addEventListener('pointerdown', stop, once)
  addEventListener('keydown', stop, once)
  watcher.observe(content, { childList: true, subtree: true })
  tryNow()
  return stop
}
