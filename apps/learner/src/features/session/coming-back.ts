import { holdArrivalFocus } from '@tweespraak/shell/arrival-focus'
import { after } from '@tweespraak/web/platform/world'

/** The field somebody was in: by where it stands, not by what it holds. */
interface Field {
  /** The id of what it stands in, where that has one of its own. */
  readonly within: string | undefined
  readonly tag: string
  /** The how-manieth of its kind in there. */
  readonly at: number
  /** The words on a button or a link: one that says something else is another. */
  readonly words: string | null
  readonly caret: readonly [number, number] | undefined
}

/** Where somebody was when the page was taken away. */
interface Left {
  readonly page: string
  readonly scroll: number
  /** Which of the parts that open in their place were open. */
  readonly opened: readonly number[]
  readonly field: Field | undefined
}

/** Milliseconds a page gets to come back with the field somebody was in. */
const patience = 10_000

/** Milliseconds in which what has just been drawn may still want focus and scroll for itself. */
const settling = 300

/** React names what has no id of its own by its place in the tree; that name may differ the next time. */
const ownId = (element: Element | null): string | undefined =>
  element?.id && !/^[«:_]/.test(element.id) ? element.id : undefined

const inside = (content: HTMLElement, within: string | undefined): ParentNode =>
  (within && content.querySelector(`#${CSS.escape(within)}`)) || content

let last: Left | undefined

/** Remembers where somebody is, of one page at a time. `page` is its key. */
export function leave(page: string, content: HTMLElement): void {
  const active = document.activeElement
  last = {
    page,
    scroll: scrollY,
    opened: [...content.querySelectorAll('details')].flatMap((part, at) => (part.open ? [at] : [])),
    field: active instanceof HTMLElement && content.contains(active) ? fieldOf(content, active) : undefined,
  }
}

/** Where somebody was on this page, if it is the last one that was left. */
export const leftOn = (page: string): Left | undefined => (last?.page === page ? last : undefined)

/** Another person may come. */
export function forgetLeft(): void {
  last = undefined
}

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

/** All of one kind in one place, in order; the place itself first, when it is of that kind. */
function alike(content: HTMLElement, within: string | undefined, tag: string): HTMLElement[] {
  const place = inside(content, within)
  const all = [...place.querySelectorAll<HTMLElement>(tag)]
  return place instanceof HTMLElement && place.tagName === tag && place !== content ? [place, ...all] : all
}

const hasWords = (field: Element): boolean => field.matches('button, a, summary')

function caretOf(field: Element): readonly [number, number] | undefined {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  const { selectionStart, selectionEnd } = field
  return selectionStart === null || selectionEnd === null ? undefined : [selectionStart, selectionEnd]
}

/** Puts focus and caret back in the field, if it stands there. */
export function enter(content: HTMLElement, { within, tag, at, words, caret }: Field): boolean {
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
 * Brings somebody back to where they were, as soon as the page has come that far. Ends when it has, when they do
 * something themselves, or when it takes too long; then they begin at the heading. Gives what ends it.
 */
export function comeBack(content: HTMLElement, left: Left): () => void {
  const letGo = holdArrivalFocus()
  const stopped = new AbortController()
  const once = { signal: stopped.signal, capture: true }
  const stop = () => {
    if (stopped.signal.aborted) return
    stopped.abort()
    letGo()
    watcher.disconnect()
    cancel()
  }
  const giveUp = () => {
    stop()
    if (document.activeElement === document.body) content.querySelector('h1')?.focus({ preventScroll: true })
  }
  const look = () => {
    const parts = content.querySelectorAll('details')
    for (const at of left.opened) parts[at]?.setAttribute('open', '')
    if (left.field && !enter(content, left.field)) return
    scrollTo(0, left.scroll)
    if (Math.abs(scrollY - left.scroll) >= 1) return
    cancel()
    cancel = after(settling, giveUp)
  }
  const watcher = new MutationObserver(look)
  let cancel = after(patience, giveUp)
  addEventListener('pointerdown', stop, once)
  addEventListener('keydown', stop, once)
  watcher.observe(content, { childList: true, subtree: true })
  look()
  return stop
}
