import { until } from './people.ts'
import type { Stack } from './stack.ts'

/**
 * How long all work may take to come to an end after the last fault, in ms. What was handed to a queue that lost it
 * comes back after one minute, a mail whose claimer died after two; then a retry or two.
 */
const allWorkTimeoutMs = 360_000

/** Waits until nothing is due any more and no mail that is due is under way. Resolves with how many seconds that took. */
export async function allWorkDone(stack: Stack): Promise<number> {
  const began = performance.now()
  await until('all work is done', allWorkTimeoutMs, async () => {
    const { rows } = await stack.owner.query<{ left: number }>(
      `select (select count(*) from platform.outbox where due_at <= now())::int
         + (select count(*) from notifications.messages
              where state = 'claimed' or state = 'planned' and due_at <= now())::int as left`,
    )
    return rows[0]?.left === 0
  })
  return Math.round((performance.now() - began) / 1000)
}

/** Counts of what follows from redeeming, joining, starting and agreeing. A subscriber does each of them once. */
export interface Effects {
  readonly licences: number
  readonly placesUsed: number
  readonly couples: number
  readonly memberships: number
  readonly packagesUsed: number
  readonly packages: number
  readonly talks: number
  /** Couples noted as started. */
  readonly started: number
}

export async function effects(stack: Stack): Promise<Effects> {
  const { rows } = await stack.owner.query<Effects>(
    `select (select count(*) from licences.licences)::int as licences,
       (select sum(used) from licences.batches)::int as "placesUsed",
       (select count(*) from couples.couples)::int as couples,
       (select count(*) from couples.memberships)::int as memberships,
       (select sum(packages_used) from licences.batches)::int as "packagesUsed",
       (select count(*) from licences.packages)::int as packages,
       (select count(*) from conversations.conversations where number = 1)::int as talks,
       (select count(distinct couple_id) from insights.waiting)::int as started`,
  )
  const [row] = rows
  if (!row) throw new Error('the database counts nothing')
  return row
}

/** How far what is there differs from what must have come: what is missing, and what is too much. */
export function differences(before: Effects, after: Effects, expected: Effects): { missing: number; over: number } {
  const names = Object.keys(expected) as (keyof Effects)[]
  const off = names.map((name) => after[name] - before[name] - expected[name])
  return {
    missing: -off.filter((it) => it < 0).reduce((one, other) => one + other, 0),
    over: off.filter((it) => it > 0).reduce((one, other) => one + other, 0),
  }
}
