import type { Keeper, Stored } from './keeper.ts'

/**
 * The keepers of one person, which live longer than what is drawn. When the private area closes the page is taken away;
 * what the server does not have yet goes on here, and the page that comes back after the PIN finds it again.
 */
export class Keepers<Content, Body> {
  #closed = false
  readonly #byName = new Map<string, Keeper<Content, Body>>()

  /** The keeper that goes by this name; a new one when there is none, or when the server holds something newer. */
  of(name: string, stored: Stored<Content> | undefined, make: () => Keeper<Content, Body>): Keeper<Content, Body> {
    const before = this.#byName.get(name)
    if (before && !before.isBehind(stored)) return before
    const keeper = make()
    this.#byName.set(name, keeper)
    keeper.subscribe(() => this.#letGo(name, keeper))
    return keeper
  }

  /** The area closed. What the server has is let go at once, the rest as soon as the server has it. */
  close(): void {
    this.#closed = true
    for (const [name, keeper] of this.#byName) this.#letGo(name, keeper)
  }

  /** The same person is back. From now on a keeper stays, for the page that is coming. */
  open(): void {
    this.#closed = false
  }

  /** Resolves when all that was written lies on the device, or the device refused it. */
  async kept(): Promise<void> {
    await Promise.all([...this.#byName.values()].map((keeper) => keeper.kept()))
  }

  /** Sends what waits, now. */
  flush(): void {
    for (const keeper of this.#byName.values()) void keeper.flush()
  }

  /** The person is gone. Nothing is sent any more, and nothing stays in memory. */
  end(): void {
    for (const keeper of this.#byName.values()) keeper.end()
    this.#byName.clear()
    this.#closed = false
  }

  #letGo(name: string, keeper: Keeper<Content, Body>): void {
    if (this.#closed && !keeper.unsaved() && this.#byName.get(name) === keeper) this.#byName.delete(name)
  }
}
