/** What the rules need to know of a step. The content's own steps fit. */
export interface StepRule {
  readonly id: string
  readonly who: 'apart' | 'together' | 'alone'
  readonly safetyGate: 'none' | 'joint' | 'deep'
  readonly required: boolean
  readonly completionRule: 'seen' | 'answered' | 'bothAnswered' | 'talkDoneByBoth'
  readonly instead?: string
}

export type StepState = 'open' | 'begun' | 'done' | 'passedOver' | 'later'

/** What one person did. */
export interface Done {
  readonly finished: ReadonlySet<string>
  readonly passedOver: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
}

/** `jointStepsWait`: one of the two takes it slower, or a pause. Each can go on alone. */
export interface Pathway {
  readonly hasPartner: boolean
  readonly jointStepsWait: boolean
}

/**
 * The steps one person walks in one module, in order. A joint step gives way to the step that stands in for it, once,
 * without a partner and while joint steps wait alike. What the person finished or passed over stays as it is; a stand-in
 * that was finished stays readable before the joint step it stood for. It is required when one of those is.
 */
export function visibleSteps<S extends StepRule>(
  steps: readonly S[],
  route: Pathway,
  done: Pick<Done, 'finished' | 'passedOver'>,
): readonly S[] {
  const standInOf = (step: S): S | undefined => {
    const standIn = steps.find((it) => it.id === step.instead)
    return standIn && { ...standIn, required: steps.some((it) => it.required && it.instead === standIn.id) }
  }
  const walked = steps.flatMap((step) => {
    if (step.who === 'alone') return []
    if (done.finished.has(step.id) || done.passedOver.has(step.id)) return [step]
    const standIn = standInOf(step)
    if (isReplaced(step, route)) return standIn ? [standIn] : []
    return standIn && done.finished.has(standIn.id) ? [standIn, step] : [step]
  })
  return walked.filter((step, at) => walked.findIndex((it) => it.id === step.id) === at)
}

/** May a person go to the step for one in place of this one, by choice? A deep step is left through its invitation. */
export const mayBeLeftForStandIn = ({ safetyGate }: StepRule): boolean => safetyGate === 'joint'

/**
 * Does the step begin with the invitation, together, alone or not now? Whatever is chosen, the same is kept of it: that it
 * is behind the person.
 */
export const isInvitation = ({ safetyGate }: StepRule): boolean => safetyGate === 'deep'

/** Is a step in this state behind the person, however? */
export const isBehind = (state: StepState): boolean => state === 'done' || state === 'passedOver'

/** Is this a step for two that the route leaves out now? */
export const isReplaced = (step: StepRule, { hasPartner, jointStepsWait }: Pathway): boolean =>
  hasPartner ? jointStepsWait && step.safetyGate !== 'none' : step.who === 'together'

/**
 * Where one person is with each step of their track. A step opens when all required ones before it are finished or
 * passed over by this person: nobody waits for the other, and nobody's pace can be read from what is open. A step is
 * done after one's own part, whatever the other did. A stand-in counts for its step.
 */
export function statesOf(steps: readonly StepRule[], done: Done): ReadonlyMap<string, StepState> {
  const states = new Map<string, StepState>()
  let open = true
  for (const step of steps) {
    const behind = stateBehind(step, done)
    states.set(step.id, behind ?? stateAhead(step, done, open))
    if (step.required && !behind) open = false
  }
  return states
}

/**
 * Is a step left that counts for this person? Looks at the person's own doings alone: the same with or without a
 * partner, on either route, and whatever the other did.
 */
export function somethingLeft(steps: readonly StepRule[], own: Pick<Done, 'finished' | 'passedOver'>): boolean {
  const done: Done = { ...own, begun: new Set() }
  return steps.some((step) => step.required && step.who !== 'alone' && !stateBehind(step, done))
}

function stateBehind(step: StepRule, { finished, passedOver }: Done): StepState | undefined {
  if (finished.has(step.id)) return 'done'
  if (step.instead !== undefined && finished.has(step.instead)) return 'done'
  const left = passedOver.has(step.id) || (step.instead !== undefined && passedOver.has(step.instead))
  return left ? 'passedOver' : undefined
}

function stateAhead(step: StepRule, { begun }: Done, open: boolean): StepState {
  if (!open) return 'later'
  return begun.has(step.id) ? 'begun' : 'open'
}

/** What the rules need to know of an exercise. The content's own exercises fit. */
interface ExerciseRule {
  readonly id: string
  readonly optional: boolean
  readonly primitive: string
}

/** Exercises that are looked at, heard or talked through: nothing is written down, so nothing can be missing. */
const nothingToWrite = new Set(['show', 'compare', 'talk'])

/** Is everything in a step that is not optional answered? `complete` holds the ids of completely answered exercises. */
export const allAnswered = (exercises: readonly ExerciseRule[], complete: ReadonlySet<string>): boolean =>
  exercises.every((it) => it.optional || nothingToWrite.has(it.primitive) || complete.has(it.id))

/** Must every exercise of the step that is not optional have a complete answer before it can be finished? */
export const needsAnswers = (step: StepRule): boolean =>
  step.completionRule === 'answered' || step.completionRule === 'bothAnswered'
