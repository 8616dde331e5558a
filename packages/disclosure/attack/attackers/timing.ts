import type { Publisher } from '../publisher.ts'
import type { Tenant } from '../world.ts'

/** When every figure was first seen. */
function timeline(publisher: Publisher, tenant: Tenant, seed: number): string {
  const first = new Map<string, number>()
  for (const { month, figures } of publisher.watch(tenant, seed).exports)
    for (const { key } of figures) if (!first.has(key)) first.set(key, month)
  return JSON.stringify([...first])
}

/** Whether the moment of publication tells anything of the answers: it may not change when all answers are turned. */
export function timingTellsAnswers(publisher: Publisher, tenant: Tenant, seed: number): boolean {
  const turned = tenant.couples.map((couple) => ({
    ...couple,
    satisfied: !couple.satisfied,
    better: !couple.better,
    finished: couple.finished === null ? couple.started + 1 : null,
  }))
  return timeline(publisher, { ...tenant, couples: turned }, seed) !== timeline(publisher, tenant, seed)
}

/**
 * Whether the moments change when one couple had not taken part: what somebody could notice who knows the start of
 * every other couple and the secret key. Measured for the report; it is a limit, not a promise.
 */
export function timingTellsParticipation(publisher: Publisher, tenant: Tenant, seed: number): boolean {
  const without = { ...tenant, couples: tenant.couples.slice(1) }
  return timeline(publisher, without, seed) !== timeline(publisher, tenant, seed)
}
