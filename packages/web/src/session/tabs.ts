import { newId } from '../platform/environment.ts'

/** Speaks to the other tabs of this app in this browser. */
export interface Tabs<Message extends { readonly kind: string }> {
  /** Tells the other tabs, in the order of the calls. */
  readonly tell: (message: Message) => void
  /** Calls this with what other tabs tell. Returns what ends that. */
  readonly hear: (hear: Hear<Message>) => () => void
}

/** `full` is missing where word came by the storage of the device, which gets nothing but the kind. */
type Hear<Message extends { readonly kind: string }> = (kind: Message['kind'], full: Message | undefined) => void

interface Envelope<Message> {
  readonly id: string
  readonly message: Message
}

/** How many messages are remembered, to know one that comes by both ways. */
const maxRemembered = 50

/**
 * Returns what speaks to the other tabs: over a channel, and for the kinds in `alsoByStorage` over a `storage` event too.
 * What is written for that is removed at once.
 */
export function createTabs<Message extends { readonly kind: string }>(
  name: string,
  alsoByStorage: readonly Message['kind'][],
): Tabs<Message> {
  const channel = new BroadcastChannel(name)
  const seen: string[] = []
  const isNew = (id: string): boolean => {
    if (seen.includes(id)) return false
    seen.push(id)
    if (seen.length > maxRemembered) seen.shift()
    return true
  }
  const hearers = new Set<Hear<Message>>()
  const pass = (id: string, kind: Message['kind'], full: Message | undefined) => {
    if (isNew(id)) for (const hear of hearers) hear(kind, full)
  }
  channel.addEventListener('message', ({ data: { id, message } }: MessageEvent<Envelope<Message>>) =>
    pass(id, message.kind, message),
  )
  addEventListener('storage', ({ key, newValue }) => {
    const [kind, id] = key === name ? (newValue?.split('/') ?? []) : []
    if (kind && id && alsoByStorage.includes(kind)) pass(id, kind, undefined)
  })
  return {
    tell(message) {
      const id = newId()
      channel.postMessage({ id, message } satisfies Envelope<Message>)
      if (alsoByStorage.includes(message.kind)) passByStorage(name, `${message.kind}/${id}`)
    },
    hear(hear) {
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
      }
    },
  }
}

function passByStorage(name: string, word: string): void {
  try {
    localStorage.setItem(name, word)
    localStorage.removeItem(name)
  } catch {
    // The channel told it.
  }
}
