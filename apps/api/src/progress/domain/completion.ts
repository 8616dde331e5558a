/** A core module as completion sees it: its number and its required steps. */
export interface CoreModule {
  readonly number: number
  readonly requiredSteps: readonly string[]
}

/** The module that has to be among those done, and the share of steps that then is enough. */
const lastModule = 8
const enough = 0.8

/**
 * Has a couple completed the programme? When both did all required core steps, or at least 80 % of them each,
 * module 8 whole among them (decisions on the product, section 2). Without a module 8 nobody has.
 */
export function hasCompleted(core: readonly CoreModule[], finishedBy: readonly ReadonlySet<string>[]): boolean {
  const last = core.find((it) => it.number === lastModule)
  if (!last || finishedBy.length < 2) return false
  const all = core.flatMap((it) => it.requiredSteps)
  return finishedBy.every(
    (finished) =>
      last.requiredSteps.every((it) => finished.has(it)) &&
      all.filter((it) => finished.has(it)).length >= enough * all.length,
  )
}
