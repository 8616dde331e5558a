/** A required step as completion sees it, with the step that may stand in for it. */
export interface CoreStep {
  readonly id: string
  readonly instead?: string
}

/** A core module as completion sees it: its number and its required steps. */
export interface CoreModule {
  readonly number: number
  readonly requiredSteps: readonly CoreStep[]
}

/** The module that has to be among those done, and the share of steps that then is enough. */
const lastModule = 8
const enough = 0.8

/**
 * Has a couple completed the programme? When both did all required core steps, or at least 80 % of them each,
 * module 8 whole among them (docs/evidence.md, 4). Without a module 8 nobody has. A finished stand-in
 * counts for its joint step. A step that was passed over is not done: `finishedBy` does not hold it.
 */
export function hasCompleted(core: readonly CoreModule[], finishedBy: readonly ReadonlySet<string>[]): boolean {
  const last = core.find((it) => it.number === lastModule)
  if (!last || finishedBy.length < 2) return false
  const all = core.flatMap((it) => it.requiredSteps)
  return finishedBy.every((finished) => {
    const did = ({ id, instead }: CoreStep) => finished.has(id) || (instead !== undefined && finished.has(instead))
    return last.requiredSteps.every(did) && all.filter(did).length >= enough * all.length
  })
}
