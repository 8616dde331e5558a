import { type Endpoint, fullPath } from '@tweespraak/contract/endpoint'
import { endpoints } from '@tweespraak/contract/endpoints'
import { exportMine } from '@tweespraak/contract/learner/couple'
import type { Person, SmallCouple } from './couple.ts'
import type { World } from './world.ts'

/** What one partner keeps to herself, in one of two couples who otherwise do the same. */
export interface Secrets {
  readonly grade: number
  /** Each reply of the measurement. */
  readonly measured: number
  /** What she writes for herself only; undefined: nothing. */
  readonly written: string | undefined
  /** Steps that need nobody else: passed over in place of done. */
  readonly passedOver: boolean
  /** The moment she chose for her own reminders; undefined: none. */
  readonly moment: { readonly weekday: number; readonly time: string } | undefined
  readonly pausesReminders: boolean
  readonly statistics: boolean
  readonly mails: boolean
}

export interface Twin extends SmallCouple {
  readonly secrets: Secrets
  /** Ben's mailbox, and how many mails lay in it before the history began: those hold codes, which are drawn. */
  readonly mailbox: string
  readonly mailsBefore: number
}

/** One answer as Ben gets it: what was asked, the status, every header that is not the time of day, and the body. */
export type Look = readonly string[]

const steps = [
  'm1-begin',
  'm1-private',
  'm1-measure',
  'm1-values',
  'm1-wish',
  'm1-read',
  'm1-goal',
  'm1-alone',
  'm1-week',
]

const somewhere = '00000000-0000-4000-8000-000000000000'

/** Every GET of the learner contract, with every step of module 1 and an id that is not there. */
const addresses: readonly string[] = endpoints
  .filter(({ audience, method }) => audience === 'learner' && method === 'GET')
  .flatMap((endpoint: Endpoint) => {
    const path = fullPath(endpoint)
    if (path.includes(':stepId')) return steps.map((id) => path.replace(':stepId', id))
    return [path.replace(/:\w+/, somewhere) + (endpoint.query ? '?locale=en' : '')]
  })

/** Everything Ben can get at this moment: every answer, his export, his mails. Ids are named in their order. */
export async function lookOf(world: World, { ben, mailbox, mailsBefore }: Twin): Promise<Look> {
  const seen: string[] = []
  for (const address of addresses) {
    const answer = await ben.browser.fetch(address)
    const headers = [...answer.headers].filter(([name]) => name !== 'date').map((it) => it.join(': '))
    seen.push([address, answer.status, ...headers, await answer.text()].join('\n'))
  }
  seen.push(`export\n${JSON.stringify(await exportOf(ben))}`)
  for (const mail of world.mail.to(mailbox).slice(mailsBefore)) seen.push(`mail\n${JSON.stringify(mail)}`)
  return renamed(seen, mailbox)
}

const exportOf = ({ browser, pin }: Person) => browser.call(exportMine, { body: { pin } })

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"[A-Za-z0-9+/]{43}="/g

function renamed(seen: readonly string[], mailbox: string): Look {
  const names = new Map<string, string>()
  return seen.map((text) =>
    text.replaceAll(mailbox, 'ben@post').replace(ids, (id) => {
      const name = names.get(id) ?? `id-${names.size + 1}`
      names.set(id, name)
      return name
    }),
  )
}

/** The first answer that differs between two looks, as a person reads it; undefined when they are the same. */
export function difference(one: Look, other: Look): string | undefined {
  const at = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index).find(
    (index) => one[index] !== other[index],
  )
  if (at === undefined) return undefined
  return `${(one[at] ?? 'nothing').slice(0, 2000)}\n--- and ---\n${(other[at] ?? 'nothing').slice(0, 2000)}`
}
