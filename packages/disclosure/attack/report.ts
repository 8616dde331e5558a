import type { Mutation } from './publishers/mutations.ts'
import { type Findings, promised, type Surest } from './suite.ts'
import { sizes, type Usefulness, usefulness } from './usefulness.ts'

export interface Attacked {
  readonly own: Findings
  readonly bad: readonly Findings[]
  readonly mutated: readonly { readonly found: Findings; readonly caught: Mutation['caughtBy'] }[]
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const two = (number: number) => number.toFixed(2)
const three = (number: number) => number.toFixed(3)
const one = (number: number) => number.toFixed(1)
const factor = (number: number | null) => (number === null ? 'no limit' : number > 1e6 ? 'over a million' : two(number))

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function bestGuess(surest: readonly Surest[]): string {
  const best = surest.map(({ notSatisfied }) => notSatisfied).toSorted((a, b) => b.precision - a.precision)[0]
  return best ? `${two(best.precision)} (blind ${two(best.base)})` : '–'
}

/** The worlds per size of the table of errors. */
export const worldsPerSize = 4000

/** Everything that was measured, as Markdown. */
export function readableReport({ own, bad, mutated }: Attacked): string {
  const attackers = [
    ...own.surest.map((surest) => ({ surest, of: 'what a reader sees' })),
    ...own.surestWithStore.map((surest) => ({ surest, of: 'the stolen store' })),
  ]
  const errors = sizes.map((couples) => usefulness(couples, worldsPerSize))
  return [
    '### Answers that follow with certainty',
    '',
    table(
      [
        'publisher',
        'municipalities',
        'couples',
        'with an answer',
        'determined',
        'share',
        'odds of all-but-one, per metric',
      ],
      [own, ...bad].map((found) => [
        found.name,
        String(found.tenants),
        String(found.couples),
        String(found.answers),
        String(found.determined),
        percent(found.share),
        factor(found.factors.perMetric),
      ]),
    ),
    '',
    '### Our publisher under every attacker',
    '',
    table(['what', 'measured', 'promised'], ownRows(own)),
    '',
    '### The surest tenth of the guesses',
    '',
    table(
      ['attacker', 'has', 'right when it calls "not satisfied"', 'blind', 'right when it calls "satisfied"', 'blind'],
      attackers.map(({ surest: { attacker, notSatisfied, satisfied }, of }) => [
        attacker,
        of,
        three(notSatisfied.precision),
        three(notSatisfied.base),
        three(satisfied.precision),
        three(satisfied.base),
      ]),
    ),
    '',
    '### Mutations of our publisher',
    '',
    table(
      ['mutation', 'caught by', 'surest tenth, "not satisfied"'],
      mutated.map(({ found, caught }) => [
        found.name.replace('mutation: ', ''),
        caught.join(', '),
        bestGuess(found.surest),
      ]),
    ),
    '',
    '### What the noise costs',
    '',
    errorTable(errors),
    '',
  ].join('\n')
}

function ownRows(own: Findings): readonly (readonly string[])[] {
  return [
    ['couples determined', String(own.determined), '0'],
    ['smallest set that differencing can form', `${own.smallestAtom} couples`, '0 or at least 10'],
    ['odds of one answer, all but one known, one metric', factor(own.factors.perMetric), two(promised.perMetric)],
    ['the same over three metrics', factor(own.factors.inAll), two(promised.inAll)],
    [
      'the most that odds moved in what was printed, one metric',
      two(own.oddsMoved.satisfiedOnly),
      two(promised.perMetric),
    ],
    ['games of all-but-one won', percent(own.gamesWon), `${percent(promised.gamesWon)} and chance`],
    ['different values of one figure in all exports', String(own.drawsToAverage), '1'],
    ['figures that thaw after a re-run or an erasure', own.thaws.join('; ') || 'none', 'none'],
    ['months whose starters an attacker with own codes counts', percent(own.counted ?? 0), 'at most 5 %'],
    ['moments of publication that depend on answers', own.timingTellsAnswers ? 'some' : 'none', 'none'],
    [
      'municipalities whose moments depend on one couple taking part',
      percent(own.timingTellsParticipation),
      'no promise: see the limits',
    ],
  ]
}

function errorTable(errors: readonly Usefulness[]): string {
  return table(
    ['couples', 'completion: mean', '95th percentile', 'satisfaction: mean', '95th percentile', 'chance of few: mean'],
    errors.map(({ couples, completion, satisfaction, chanceOfFew }) => [
      String(couples),
      one(completion.mean),
      one(completion.percentile95),
      one(satisfaction.mean),
      one(satisfaction.percentile95),
      one(chanceOfFew.mean),
    ]),
  )
}
