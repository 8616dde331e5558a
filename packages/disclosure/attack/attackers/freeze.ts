import type { Export, Publisher } from '../publisher.ts'
import { type Tenant, world } from '../world.ts'

const bytesOf = (exports: readonly Export[]) => JSON.stringify(exports.map(({ month, figures }) => [month, figures]))

/** The members of every figure under its key, as they were when it was first seen, and what was shown. */
function figuresByKey(exports: readonly Export[]) {
  const shown = new Map<string, string>()
  const moved: string[] = []
  for (const { figures } of exports)
    for (const figure of figures) {
      const text = JSON.stringify(figure.shown)
      if ((shown.get(figure.key) ?? text) !== text) moved.push(figure.key)
      shown.set(figure.key, text)
    }
  return { shown, moved }
}

/**
 * What is published stands for ever: the same in every export, after a re-run, and after the erasure of a couple whose
 * block was published. Answers with a sentence for each way in which it does not.
 */
export async function thaws(publisher: Publisher, tenant: Tenant, seed: number): Promise<readonly string[]> {
  const { exports } = await publisher.watch(tenant, seed)
  const { shown, moved } = figuresByKey(exports)
  const findings: string[] = []
  if (moved.length > 0) findings.push('a figure changes from one export to the next')
  const again = await publisher.watch(tenant, seed)
  if (bytesOf(again.exports) !== bytesOf(exports)) findings.push('a re-run prints other bytes')
  const last = exports.findLast(({ figures }) => figures.length > 0)
  const member = exports.find(({ figures }) => figures.length > 0)?.figures[0]?.members[0]
  if (!last || member === undefined) return findings
  const couples = tenant.couples.map((couple, at) => (at === member ? { ...couple, erased: world.watched } : couple))
  const erased = await publisher.watch({ ...tenant, couples }, seed)
  const after = figuresByKey(erased.exports)
  const changed = [...after.shown].some(([key, text]) => shown.get(key) !== text)
  if (changed || after.moved.length > moved.length) findings.push('an erasure changes what was published')
  return findings
}
