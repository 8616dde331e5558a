import { stack } from './stack.ts'

/** Moves programme time to this moment. Only forward, and only in a local run. */
export async function travelTo(moment: Date): Promise<void> {
  const answer = await fetch(`${stack().addresses.api}/api/local/travel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMs: Math.max(0, moment.getTime() - Date.now()) }),
  })
  if (!answer.ok) throw new Error(`could not travel: ${await answer.text()}`)
}
