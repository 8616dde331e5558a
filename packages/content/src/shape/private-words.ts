import type { FittingWords, PrivateFrame, PrivateReply, WordsFit } from './data.ts'

/** Question id to what was said. What was passed over is absent. */
export type PrivateReplies = Readonly<Record<string, PrivateReply | undefined>>

/** What the rules need to know of the private page, in whatever language. */
export interface WeighedPage {
  readonly questions: readonly {
    readonly id: string
    readonly weights?: { readonly yes: number; readonly ratherNotSay: number } | undefined
  }[]
  readonly dangerTogether: { readonly one: readonly string[]; readonly other: readonly string[] }
  readonly words: readonly Pick<FittingWords, 'id' | 'when'>[]
}

/** From these weights on, one reply makes the frame. */
const dangerFrom = 3
const fearFrom = 2

/** So many replies of weight one make fear as well. */
const onesThatMakeFear = 2

/**
 * What replies come to. Danger: a yes of weight 3, or a yes on each side of `dangerTogether`; fear: a weight of 2, or two
 * of 1; unease: one of 1. Rather not say never makes danger. The weights are the content's, and wait for an expert.
 */
export function frameOf(
  { questions, dangerTogether }: Omit<WeighedPage, 'words'>,
  replies: PrivateReplies,
): PrivateFrame {
  const saidYes = (ids: readonly string[]) => ids.some((id) => replies[id] === 'yes')
  if (questions.some(({ id, weights }) => replies[id] === 'yes' && (weights?.yes ?? 0) >= dangerFrom)) return 'danger'
  if (saidYes(dangerTogether.one) && saidYes(dangerTogether.other)) return 'danger'
  const weights = questions.map((question) => weightOf(question, replies))
  if (weights.some((weight) => weight >= fearFrom)) return 'fear'
  const ones = weights.filter((weight) => weight === 1).length
  if (ones >= onesThatMakeFear) return 'fear'
  return ones > 0 ? 'unease' : 'none'
}

/**
 * The ids of the words that fit these replies, in the order of the content: those for everybody first and last, between
 * them what fits, or the words for whoever nothing fits. Pure: nothing is kept, and the same replies give the same words.
 */
export function wordsFor(page: WeighedPage, replies: PrivateReplies): string[] {
  const frame = frameOf(page, replies)
  const ratherNotSayWeighs = page.questions.some(
    (question) => replies[question.id] === 'ratherNotSay' && weightOf(question, replies) >= 1,
  )
  const fitting = page.words.filter(({ when }) => fits(when, { frame, replies, ratherNotSayWeighs }))
  const between = fitting.length > 0 ? fitting : page.words.filter(({ when }) => when.otherwise)
  const always = (place: 'first' | 'last') => page.words.filter(({ when }) => when.always === place)
  return [...always('first'), ...between, ...always('last')].map(({ id }) => id)
}

function weightOf({ id, weights }: WeighedPage['questions'][number], replies: PrivateReplies): number {
  const reply = replies[id]
  return reply === 'yes' || reply === 'ratherNotSay' ? (weights?.[reply] ?? 0) : 0
}

interface Weighed {
  readonly frame: PrivateFrame
  readonly replies: PrivateReplies
  readonly ratherNotSayWeighs: boolean
}

function fits(when: WordsFit, { frame, replies, ratherNotSayWeighs }: Weighed): boolean {
  if (when.always || when.otherwise) return false
  if (when.ratherNotSayWeighs) return ratherNotSayWeighs
  if (when.frames && !when.frames.includes(frame)) return false
  if (!when.yes && !when.ratherNotSay) return when.frames !== undefined
  const said = (reply: PrivateReply, ids: readonly string[] = []) => ids.some((id) => replies[id] === reply)
  return said('yes', when.yes) || said('ratherNotSay', when.ratherNotSay)
}
