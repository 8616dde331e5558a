import type { Publisher } from '../publisher.ts'
import type { Tenant } from '../world.ts'

/** When every figure was first seen. */
async function timeline(publisher: Publisher, tenant: Tenant, seed: number): Promise<string> {
  const first = new Map<string, number>()
  const { exports } = await publisher.watch(tenant, seed)
  for (const { month, figures } of exports) for (const { key } of figures) if (!first.has(key)) first.set(key, month)
  return JSON.stringify([...first])
}

/** Whether the moment of publication tells anything of the answers: it may not change when all answers are turned. */
export async function timingTellsAnswers(publisher: Publisher, tenant: Tenant, seed: number): Promise<boolean> {
  const turned = tenant.couples.map((couple) => ({
    ...couple,
    satisfied: !couple.satisfied,
    better: !couple.better,
    finished: couple.finished === null ? couple.started + 1 : null,
  }))
  const other = await timeline(publisher, { ...tenant, couples: turned }, seed)
  return other !== (await timeline(publisher, tenant, seed))
}

/**
 * Whether the moments change when one couple had not taken part: what somebody could notice who knows the start of
 * every other couple and the secret key. Measured for the report; it is a limit, not a promise.
 */
export async function timingTellsParticipation(publisher: Publisher, tenant: Tenant, seed: number): Promise<boolean> {
  const without = { ...tenant, couples: tenant.couples.slice(1) }
  return (await timeline(publisher, without, seed)) !== (await timeline(publisher, tenant, seed))
}
