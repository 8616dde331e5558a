import { ApiProblem, NoAnswer } from '@tweespraak/contract/client'
import type { Draft, Drafts } from '../drafts/drafts.ts'
import { after, newId } from '../platform/environment.ts'

/** What the server holds. `savedAt` in UTC, ISO 8601. */
export interface Stored<Content> {
  readonly content: Content
  readonly version: number
  readonly savedAt: string
}

/**
 * Where the writing is.
 * - `quiet`: nothing was written here yet.
 * - `open`: only on the screen; the device does not want to keep it.
 * - `device`: kept on this device, on its way to the server.
 * - `offline`: kept on this device; no answer came. It is tried again by itself.
 * - `saved`: the server has it.
 * - `conflict`: another device saved something else meanwhile. Both are here; nothing is sent until somebody chose.
 * - `refused`: the server cannot take it as it is; it stays on the device.
 */
export type SaveStatus<Content> =
  | { readonly kind: 'quiet' | 'open' | 'device' | 'offline' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'conflict'; readonly newer: Stored<Content> }
  | { readonly kind: 'refused'; readonly code: string }

/** A draft that also knows which save was being sent when it was written, so that a late answer is no conflict. */
export interface SavedDraft<Body> extends Draft<Body> {
  readonly underWay?: Body
}

export interface AutosaveOptions<Content, Body> {
  /** Which answer this is; the name of its draft. */
  readonly name: string
  readonly drafts: Drafts<Body>
  readonly stored: Stored<Content> | undefined
  readonly bodyOf: (content: Content, basedOn: number) => Body
  readonly contentOf: (body: Body) => Content
  /** Rejects with code `answer.newer_exists` when `basedOn` is not the newest version. */
  readonly send: (body: Body, key: string) => Promise<{ version: number; savedAt: string }>
  /** What the server holds now. */
  readonly newest: () => Promise<Stored<Content> | undefined>
  /** How long nobody types before a save is sent. */
  readonly quietMs?: number
}

/** Before a save without an answer is tried again, one after the other; the last one repeats. */
const retryDelaysMs = [2_000, 5_000, 15_000, 30_000] as const
const lastRetryDelayMs = 60_000

/** Before the newest answer is asked for again, when it could not be read. */
const newestRetryDelayMs = 5_000

/** How long nobody types before a save is sent. */
const defaultQuietMs = 900

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Saves one answer, at once on the device and soon on the server, and says in which of the two it is. */
export class AnswerAutosave<Content, Body> {
  #content: Content | undefined
  #status: SaveStatus<Content>
  #version: number
  #waiting: SavedDraft<Body> | undefined
  #underWay: SavedDraft<Body> | undefined
  #failures = 0
  #cancel = () => {}
  #sending: Promise<void> | undefined
  #keeping: Promise<void> | undefined
  #ended = false
  #listeners = new Set<() => void>()
  /** Resolves when the draft of an earlier visit, if there is one, has been read. Write only after that. */
  readonly ready: Promise<void>

  constructor(private readonly options: AutosaveOptions<Content, Body>) {
    const { stored } = options
    this.#content = stored?.content
    this.#version = stored?.version ?? 0
    this.#status = stored ? { kind: 'saved', at: stored.savedAt } : { kind: 'quiet' }
    this.ready = this.#restore()
  }

  content = (): Content | undefined => this.#content
  status = (): SaveStatus<Content> => this.#status
  /** The version that the server was last known to hold; 0 for none. */
  version = (): number => this.#version

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell)
    return () => {
      this.#listeners.delete(tell)
    }
  }

  /** Takes what somebody typed or chose. Keeps it on the device at once, and sends it after a moment of quiet. */
  write(content: Content): void {
    this.#content = content
    this.#waiting = this.#draftOf(content)
    this.#tell(this.#status.kind === 'conflict' ? this.#status : { kind: 'open' })
    this.#keeping ??= this.#keepOnDevice()
    this.#cancel()
    this.#cancel = after(this.options.quietMs ?? defaultQuietMs, () => void this.flush())
  }

  /** Sends what waits, now. Returns whether the server has everything. */
  async flush(): Promise<boolean> {
    this.#cancel()
    await this.#keeping
    await this.#send()
    return this.#waiting === undefined
  }

  /** Resolves when all that was written lies on the device, or the device refused it. */
  async kept(): Promise<void> {
    while (this.#keeping) await this.#keeping
  }

  /** Whether something was written that the server has not acknowledged. */
  unsaved = (): boolean => this.#waiting !== undefined

  /** Whether the server holds something newer than all that is here. */
  isBehind = (stored: Stored<Content> | undefined): boolean =>
    this.#waiting === undefined && (stored?.version ?? 0) > this.#version

  /**
   * Takes in what was saved elsewhere, on a page that looks again. Not while something of one's own waits: that meets the
   * newer one when it is sent, and both are kept until somebody chose.
   */
  follow(stored: Stored<Content>): void {
    if (this.#waiting || this.#status.kind === 'conflict' || stored.version <= this.#version) return
    this.#version = stored.version
    this.#content = stored.content
    this.#tell({ kind: 'saved', at: stored.savedAt })
  }

  /** Stops sending and writing for good, because another person may come. The draft stays on the device, sealed. */
  end(): void {
    this.#ended = true
    this.#cancel()
  }

  /** Ends a conflict with what should stand: one of the two, or both put together. */
  settle(content: Content): void {
    if (this.#status.kind !== 'conflict') return
    const { newer } = this.#status
    const left = this.#waiting
    this.#version = newer.version
    this.#status = { kind: 'quiet' }
    if (!same(content, newer.content)) {
      this.write(content)
      return
    }
    this.#content = content
    this.#waiting = undefined
    if (left) void this.#forget(left)
    this.#tell({ kind: 'saved', at: newer.savedAt })
  }

  #draftOf(content: Content): SavedDraft<Body> {
    const { name, bodyOf } = this.options
    const body = bodyOf(content, this.#version)
    return { name, body, key: newId(), ...(this.#underWay && { underWay: this.#underWay.body }) }
  }

  #tell(status: SaveStatus<Content>): void {
    this.#status = status
    for (const tell of this.#listeners) tell()
  }

  async #restore(): Promise<void> {
    const draft: SavedDraft<Body> | undefined = await this.options.drafts.of(this.options.name).catch(() => undefined)
    if (!draft || this.#waiting) return
    this.#waiting = draft
    this.#content = this.options.contentOf(draft.body)
    this.#tell({ kind: 'device' })
    void this.#send()
  }

  /** Writes the newest text to the device. What was typed during one write follows in one more. */
  async #keepOnDevice(): Promise<void> {
    for (let kept: Draft<Body> | undefined; this.#waiting && kept !== this.#waiting && !this.#ended; ) {
      kept = this.#waiting
      try {
        await this.options.drafts.keep(kept)
        if (this.#status.kind === 'open') this.#tell({ kind: this.#failures > 0 ? 'offline' : 'device' })
      } catch {
        break // The device refuses: the screen goes on saying so, and the server is still tried.
      }
    }
    this.#keeping = undefined
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  async #sendAll(): Promise<void> {
    this.#cancel()
    while (this.#waiting && this.#status.kind !== 'conflict' && !this.#ended) {
      const draft = this.#waiting
      this.#underWay = draft
      try {
        const { version, savedAt } = await this.options.send(draft.body, draft.key)
        this.#failures = 0
        await this.#acknowledged(draft, { version, savedAt })
      } catch (error) {
        if (!(await this.#goesOnAfter(error, draft))) return
      } finally {
        this.#underWay = undefined
      }
    }
  }

  async #acknowledged(draft: SavedDraft<Body>, { version, savedAt }: Omit<Stored<Content>, 'content'>): Promise<void> {
    this.#version = version
    this.#underWay = undefined
    if (this.#waiting === draft) {
      this.#waiting = undefined
      this.#tell({ kind: 'saved', at: savedAt })
      await this.#forget(draft)
    } else this.#buildOn(version)
  }

  /** Builds what waits on this version. */
  #buildOn(version: number): void {
    this.#version = version
    if (this.#content === undefined || !this.#waiting) return
    this.#waiting = this.#draftOf(this.#content)
    this.#keeping ??= this.#keepOnDevice()
  }

  async #forget(draft: Draft<Body>): Promise<void> {
    await this.#keeping
    if (this.#ended) return
    await this.options.drafts.acknowledged(draft).catch(() => undefined)
  }

  /** Returns whether there is reason to send again at once. */
  async #goesOnAfter(error: unknown, draft: SavedDraft<Body>): Promise<boolean> {
    if (this.#ended) return false
    const problem = error instanceof ApiProblem ? error.problem : undefined
    if (problem?.code === 'answer.newer_exists') return this.#meetNewer(draft)
    if (error instanceof NoAnswer || (problem && (problem.status >= 500 || problem.status === 429))) {
      const wait = (problem?.retryAfter ?? 0) * 1000 || retryDelaysMs[this.#failures]
      this.#failures = Math.min(this.#failures + 1, retryDelaysMs.length)
      this.#cancel = after(wait ?? lastRetryDelayMs, () => void this.#send())
      this.#tell({ kind: this.#status.kind === 'open' ? 'open' : 'offline' })
      return false
    }
    this.#tell({ kind: 'refused', code: problem?.code ?? 'app.fault' })
    return false
  }

  async #meetNewer(draft: SavedDraft<Body>): Promise<boolean> {
    const newer = await this.options.newest().catch(() => undefined)
    if (!newer) {
      this.#cancel = after(newestRetryDelayMs, () => void this.#send())
      this.#tell({ kind: 'offline' })
      return false
    }
    const ours = [draft.body, draft.underWay].filter((body) => body !== undefined).map(this.options.contentOf)
    if (same(ours[0], newer.content)) {
      await this.#acknowledged(draft, newer)
      return true
    }
    if (ours.some((content) => same(content, newer.content))) {
      this.#buildOn(newer.version)
      return true
    }
    this.#tell({ kind: 'conflict', newer })
    return false
  }
}
