import { defaultNoise, drawNoise, type RandomBits } from '../../src/disclosure.ts'
import type { Export, Figure, Publisher, Watched } from '../publisher.ts'
import { seededBits } from '../seeded-bits.ts'
import { type Answer, answers, type Couple, countYes, says, type Tenant, world } from '../world.ts'
import { ours } from './ours.ts'

/** Our publisher with one thing broken, as a careless change might break it. Each must be caught by `caughtBy`. */
export interface Mutation {
  readonly publisher: Publisher
  readonly caughtBy: readonly Check[]
}

/** The names of the checks of the suite. */
export type Check =
  | 'atoms'
  | 'determined'
  | 'law of the noise'
  | 'likelihood ratio'
  | 'posterior'
  | 'precision'
  | 'frozen'
  | 'game'
  | 'counter'
  | 'timing'

function mutation(
  name: string,
  caughtBy: readonly Check[],
  change: (watched: Watched, tenant: Tenant, bits: RandomBits) => Watched,
): Mutation {
  return {
    caughtBy,
    publisher: {
      name: `mutation: ${name}`,
      watch: async (tenant, seed) => change(await ours.watch(tenant, seed), tenant, seededBits(seed + 1)),
    },
  }
}

const everyFigure = (exports: readonly Export[], change: (figure: Figure) => Figure): readonly Export[] =>
  exports.map((one) => ({ ...one, figures: one.figures.map(change) }))

const exactly = (figure: Figure): Figure => ({
  ...figure,
  shown: { ...figure.shown, value: figure.truth } as Figure['shown'],
})

const noiseOff = mutation('noise off', ['law of the noise', 'likelihood ratio', 'game'], ({ exports, store }) => ({
  exports: everyFigure(exports, exactly),
  store: (store ?? []).map(exactly),
}))

function blurred(truth: number, draws: number, bits: RandomBits): Figure['shown'] {
  let value = truth
  for (let draw = 0; draw < draws; draw += 1) value += drawNoise(defaultNoise, bits)
  return { kind: 'blurred', value, noise: defaultNoise, draws }
}

const drawnAgain = mutation(
  'noise drawn again at each export',
  ['frozen', 'likelihood ratio', 'posterior'],
  ({ exports }, _, bits) => ({
    exports: everyFigure(exports, (figure) => ({
      ...figure,
      shown: blurred(figure.truth, figure.shown.kind === 'blurred' ? figure.shown.draws : 0, bits),
    })),
  }),
)

const blockOfOne = mutation('block of 1', ['atoms', 'precision'], ({ exports }, tenant, bits) => {
  const figures = tenant.couples.flatMap((couple, at) =>
    answers.map((answer) => figureOfOne(couple, { at, answer }, bits)),
  )
  const last = exports.length - 1
  return { exports: exports.map((one, month) => ({ ...one, figures: month === last ? figures : [] })) }
})

function figureOfOne(couple: Couple, { at, answer }: { at: number; answer: Answer }, bits: RandomBits): Figure {
  const truth = says(couple, answer) ? 1 : 0
  return { key: `outcomes/${at}/${answer}`, answer, members: [at], truth, shown: blurred(truth, 1, bits) }
}

const counterWithoutNoise = mutation(
  'a counter without noise',
  ['atoms', 'likelihood ratio', 'determined', 'game'],
  ({ exports, store }, tenant) => ({
    ...(store ? { store } : {}),
    exports: exports.map((one) => {
      const members = tenant.couples.flatMap(({ finished }, at) =>
        (finished ?? world.watched) <= one.month ? [at] : [],
      )
      const truth = countYes(tenant, members, 'satisfied')
      const counter: Figure = {
        key: `satisfied so far/${one.month}`,
        answer: 'satisfied',
        members,
        truth,
        shown: { kind: 'exact', value: truth },
      }
      return { ...one, figures: [...one.figures, counter] }
    }),
  }),
)

const membersChanged = mutation(
  'members changed after closing',
  ['atoms', 'frozen', 'likelihood ratio'],
  ({ exports }, tenant, bits) => ({
    exports: exports.map((one) => ({
      ...one,
      figures: one.figures.flatMap((figure) => movedUp(figure, one.month, { tenant, bits })),
    })),
  }),
)

/** When a member is erased after publication, the figure is made again without it, beside the old one. */
function movedUp(
  figure: Figure,
  month: number,
  { tenant, bits }: { tenant: Tenant; bits: RandomBits },
): readonly Figure[] {
  const left = figure.members.filter((at) => (tenant.couples[at]?.erased ?? world.watched + 1) > month)
  if (left.length === figure.members.length) return [figure]
  const truth = countYes(tenant, left, figure.answer)
  const draws = figure.shown.kind === 'blurred' ? figure.shown.draws : 0
  return [
    figure,
    { ...figure, key: `${figure.key}, corrected`, members: left, truth, shown: blurred(truth, draws, bits) },
  ]
}

const stockToTheCouple = mutation('stock to the couple', ['counter'], (watched, tenant) => ({
  ...watched,
  exports: watched.exports.map((one) => ({
    ...one,
    stock: tenant.couples.filter(({ started }) => started <= one.month).length,
  })),
}))

export const mutations: readonly Mutation[] = [
  noiseOff,
  drawnAgain,
  blockOfOne,
  counterWithoutNoise,
  membersChanged,
  stockToTheCouple,
]
