import type { Export, Figure, Publisher, Shown } from '../publisher.ts'
import { countYes, type Tenant, world } from '../world.ts'

/**
 * Dashboards as they are often made: recomputed every month, couples that finished and how many of them are
 * satisfied, in total and per channel, cumulative. They differ only in how they hide small numbers. The attackers must
 * undo them, or the attackers are worth nothing.
 */
interface Cell {
  readonly name: string
  readonly members: readonly number[]
}

/** Decides what is shown of the satisfied couples in each cell of one month; null where nothing is. */
type Hiding = (cells: readonly Cell[], satisfied: (cell: Cell) => number) => readonly (Shown | null)[]

function dashboard(name: string, hiding: Hiding): Publisher {
  return {
    name,
    watch: (tenant) => ({
      exports: Array.from({ length: world.watched + 1 }, (_, month) => dashboardOf(tenant, month, hiding)),
    }),
  }
}

function dashboardOf(tenant: Tenant, month: number, hiding: Hiding): Export {
  const finished = tenant.couples.flatMap((couple, at) => ((couple.finished ?? month + 1) <= month ? [at] : []))
  const inChannel = (channel: number) => finished.filter((at) => tenant.couples[at]?.channel === channel)
  const cells: readonly Cell[] = [
    { name: 'total', members: finished },
    ...world.channels.map((_, channel) => ({ name: `channel ${channel}`, members: inChannel(channel) })),
  ]
  const satisfied = ({ members }: Cell) => countYes(tenant, members, 'satisfied')
  const shown = hiding(cells, satisfied)
  const figures = cells.flatMap((cell, at): Figure[] => {
    const said = shown[at]
    if (!said || cell.members.length === 0) return []
    const { name, members } = cell
    return [{ key: `${name}/${month}`, answer: 'satisfied', members, truth: satisfied(cell), shown: said }]
  })
  return { month, figures, stock: null }
}

const exact = (value: number): Shown => ({ kind: 'exact', value })

/** Nothing is hidden. */
const exactCounts = dashboard('exact counts', (cells, satisfied) => cells.map((cell) => exact(satisfied(cell))))

const fewerThanTen = ({ members }: Cell) => members.length < 10

/** A cell with fewer than 10 couples is left out. */
const smallHidden = dashboard('n < 10 hidden', (cells, satisfied) =>
  cells.map((cell) => (fewerThanTen(cell) ? null : exact(satisfied(cell)))),
)

/**
 * The same; and where exactly one channel is hidden, so that it follows from the total, the smallest other channel is
 * hidden as well.
 */
const complementary = dashboard('n < 10 hidden, complementary', (cells, satisfied) => {
  const hidden = new Set(cells.filter(fewerThanTen))
  const channels = cells.slice(1)
  const total = cells[0] as Cell
  if (!hidden.has(total) && channels.filter((cell) => hidden.has(cell)).length === 1) {
    const next = channels.filter((cell) => !hidden.has(cell)).toSorted((a, b) => a.members.length - b.members.length)[0]
    if (next) hidden.add(next)
  }
  return cells.map((cell) => (hidden.has(cell) ? null : exact(satisfied(cell))))
})

/** NHS England (HES): 0 is shown, 1 to 7 is hidden, everything else is rounded to the nearest 5. */
const nhsRounding = dashboard('NHS rounding', (cells, satisfied) =>
  cells.map((cell) => {
    const count = satisfied(cell)
    if (count === 0) return exact(0)
    if (count <= 7) return { kind: 'range', from: 1, to: 7 }
    const rounded = Math.round(count / 5) * 5
    return { kind: 'range', from: Math.max(rounded - 2, 8), to: rounded + 2 }
  }),
)

/** With the least share of answers that the attackers must determine. */
export const badPublishers = [
  { publisher: exactCounts, atLeast: 0.4 },
  { publisher: smallHidden, atLeast: 0.4 },
  { publisher: complementary, atLeast: 0.4 },
  { publisher: nhsRounding, atLeast: 0.05 },
] as const
