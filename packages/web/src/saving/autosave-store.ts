import type { AnswerAutosave, Stored } from './answer-autosave.ts'

/**
 * Holds the autosaves of one person for longer than a page lives. When the private area closes, the page is taken away;
 * what the server does not have yet goes on being saved here, and the page that comes after the PIN finds it again.
 */
export class AutosaveStore<Content, Body> {
  #closed = false
  readonly #byName = new Map<string, AnswerAutosave<Content, Body>>()

  /** Returns the autosave with this name, or a new one when there is none or the server holds something newer. */
  of(
    name: string,
    stored: Stored<Content> | undefined,
    make: () => AnswerAutosave<Content, Body>,
  ): AnswerAutosave<Content, Body> {
    const before = this.#byName.get(name)
    if (before && !before.isBehind(stored)) return before
    const autosave = make()
    this.#byName.set(name, autosave)
    autosave.subscribe(() => this.#letGo(name, autosave))
    return autosave
  }

  /** Drops what the server has at once, and the rest as soon as the server has it. For when the area closes. */
  close(): void {
    this.#closed = true
    for (const [name, autosave] of this.#byName) this.#letGo(name, autosave)
  }

  /** Keeps every autosave from now on, for the page that is coming. For when the same person is back. */
  open(): void {
    this.#closed = false
  }

  /** Resolves when all that was written lies on the device, or the device refused it. */
  async kept(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((autosave) => autosave.kept()))
  }

  /** Sends everything that waits, now. Resolves when each was tried. */
  async flush(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((autosave) => autosave.flush()))
  }

  /** Stops all sending and forgets everything. For when the person is gone. */
  end(): void {
    for (const autosave of this.#byName.values()) autosave.end()
    this.#byName.clear()
    this.#closed = false
  }

  #letGo(name: string, autosave: AnswerAutosave<Content, Body>): void {
    if (this.#closed && !autosave.unsaved() && this.#byName.get(name) === autosave) this.#byName.delete(name)
  }
}
