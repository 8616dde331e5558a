/** What the rules need to know of a step. The content's own steps fit. */
export interface StepRule {
  readonly id: string
  readonly who: 'apart' | 'together' | 'alone'
  readonly required: boolean
  readonly completionRule: 'seen' | 'answered' | 'bothAnswered' | 'talkDoneByBoth'
  readonly instead?: string
}

export type StepState = 'open' | 'begun' | 'done' | 'waiting' | 'later'

/** What one person did. `bothDid`: steps that need both and have both, asked of the couple as a yes or no. */
export interface Done {
  readonly finished: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
  readonly bothDid: ReadonlySet<string>
}

/**
 * The steps one person walks, in order. With a partner: all but the solo ones. Without: a joint step gives way to
 * the step that stands in for it, once.
 */
export function track<S extends StepRule>(steps: readonly S[], hasPartner: boolean): readonly S[] {
  const chosen = steps.flatMap((step) => {
    if (hasPartner || step.who !== 'together') return step.who === 'alone' ? [] : [step]
    return steps.filter((it) => it.id === step.instead)
  })
  return [...new Set(chosen)]
}

/**
 * Where one person is with each step of their track. A step opens when all required ones before it are finished
 * by this person: nobody waits for the other, and nobody's pace can be read from what is open. A step that needs
 * both is `waiting` after one's own part and `done` when both parts are there.
 */
export function statesOf(steps: readonly StepRule[], done: Done): ReadonlyMap<string, StepState> {
  const states = new Map<string, StepState>()
  let open = true
  for (const step of steps) {
    states.set(step.id, stateOf(step, done, open))
    if (step.required && !done.finished.has(step.id)) open = false
  }
  return states
}

function stateOf(step: StepRule, done: Done, open: boolean): StepState {
  if (done.finished.has(step.id)) return needsBoth(step) && !done.bothDid.has(step.id) ? 'waiting' : 'done'
  if (!open) return 'later'
  return done.begun.has(step.id) ? 'begun' : 'open'
}

export const needsBoth = (step: StepRule): boolean =>
  step.completionRule === 'bothAnswered' || step.completionRule === 'talkDoneByBoth'

/** Must every exercise of the step that is not optional have a complete answer before it can be finished? */
export const needsAnswers = (step: StepRule): boolean =>
  step.completionRule === 'answered' || step.completionRule === 'bothAnswered'
