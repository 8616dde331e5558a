import { z } from 'zod'
import type { Audience } from '../shape/audience.ts'
import type { AnyExercise, Gap, Option } from '../shape/exercise.ts'

/** What every exercise has, whatever its type. */
type Base = Pick<AnyExercise, 'id' | 'question' | 'help' | 'audiences' | 'audience' | 'heldBy' | 'optional'>

/** Gives the words for a key (an option, a gap, a round) and takes down that they are needed. */
export type LabelOf = (key: string) => string

/** One exercise type: what may be set, who may see the answer, and how settings and words become an exercise. */
export interface Preset<Settings extends z.ZodType = z.ZodType> {
  settings: Settings
  /** In the order in which they are offered. The first is the default when the step's default is not among them. */
  audiences: readonly Audience[]
  /** The writer of a module cannot offer others. */
  audiencesFixed: boolean
  heldBy: 'each' | 'both'
  make: (base: Base, settings: z.output<Settings>, label: LabelOf) => AnyExercise
}

const anyone: readonly Audience[] = ['onlyMe', 'partnerAfterReveal', 'partnerNow', 'conversationCard']

export const free = <Settings extends z.ZodType>(
  settings: Settings,
  make: Preset<Settings>['make'],
): Preset<Settings> => ({
  settings,
  audiences: anyone,
  audiencesFixed: false,
  heldBy: 'each',
  make,
})

export const fixed = <Settings extends z.ZodType>(
  audiences: readonly Audience[],
  settings: Settings,
  make: Preset<Settings>['make'],
): Preset<Settings> => ({ settings, audiences, audiencesFixed: true, heldBy: 'each', make })

export const ofTheCouple = <Settings extends z.ZodType>(
  settings: Settings,
  make: Preset<Settings>['make'],
): Preset<Settings> => ({
  settings,
  audiences: ['partnerNow', 'conversationCard'],
  audiencesFixed: false,
  heldBy: 'both',
  make,
})

export const nothing = z.strictObject({})
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens, please')
export const options = z.array(key).min(2).max(24)
const gapSettings = z.strictObject({
  id: key,
  kind: z.enum(['words', 'lines', 'day', 'time', 'pick']).default('words'),
  required: z.boolean().default(true),
  limit: z.int().min(1).max(2000).optional(),
  options: options.optional(),
})
type GapSettings = z.output<typeof gapSettings>
export const gaps = z.array(gapSettings).min(1).max(8)

export const toOptions = (ids: readonly string[], label: LabelOf): Option[] =>
  ids.map((id) => ({ id, label: label(id) }))

export const toGap = (gap: GapSettings, label: LabelOf): Gap => ({
  id: gap.id,
  label: label(gap.id),
  kind: gap.kind,
  required: gap.required,
  limit: gap.limit ?? (gap.kind === 'lines' ? 600 : 200),
  ...(gap.options ? { options: toOptions(gap.options, label) } : {}),
})

export const plainGap = (id: string, required = true): GapSettings => ({ id, kind: 'words', required })

export const choosing = {
  options,
  atLeast: z.int().min(0).max(10),
  atMost: z.int().min(1).max(10),
  ownWords: z.boolean(),
}
export type Branch = { [id: string]: Branch | null }
export const branch: z.ZodType<Branch> = z.lazy(() => z.record(key, branch.nullable()))

export const toBranches = (tree: Branch, label: LabelOf): Option[] =>
  Object.entries(tree).map(([id, finer]) => ({
    id,
    label: label(id),
    ...(finer ? { more: toBranches(finer, label) } : {}),
  }))
