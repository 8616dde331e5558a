import type { AnswerAutosave, Stored } from './answer-autosave.ts'

/**
 * The autosaves of one person, which live longer than what is drawn. When the private area closes the page is taken away;
 * what the server does not have yet goes on here, and the page that comes back after the PIN finds it again.
 */
export class AutosaveStore<Content, Body> {
  #closed = false
  readonly #byName = new Map<string, AnswerAutosave<Content, Body>>()

  /** The autosave that goes by this name; a new one when there is none, or when the server holds something newer. */
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

  /** The area closed. What the server has is let go at once, the rest as soon as the server has it. */
  close(): void {
    this.#closed = true
    for (const [name, autosave] of this.#byName) this.#letGo(name, autosave)
  }

  /** The same person is back. From now on a autosave stays, for the page that is coming. */
  open(): void {
    this.#closed = false
  }

  /** Resolves when all that was written lies on the device, or the device refused it. */
  async kept(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((autosave) => autosave.kept()))
  }

  /** Sends what waits, now. */
  flush(): void {
    for (const autosave of this.#byName.values()) void autosave.flush()
  }

  /** The person is gone. Nothing is sent any more, and nothing stays in memory. */
  end(): void {
    for (const autosave of this.#byName.values()) autosave.end()
    this.#byName.clear()
    this.#closed = false
  }

  #letGo(name: string, autosave: AnswerAutosave<Content, Body>): void {
    if (this.#closed && !autosave.unsaved() && this.#byName.get(name) === autosave) this.#byName.delete(name)
  }
}
