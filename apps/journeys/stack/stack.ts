/** The variable in which `start-stack.setup.ts` leaves the addresses and accounts for the plays. */
export const stackVariable = 'JOURNEYS_STACK'

interface Opened {
  readonly addresses: {
    readonly learner: string
    readonly professional: string
    readonly municipality: string
    readonly api: string
    readonly inbox: string
    readonly livekit: string | null
  }
  readonly accounts: readonly DemoAccount[]
}

export interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly pin?: string
}

/** Returns the addresses and accounts of the system that the plays run in. */
export const stack = (): Opened => JSON.parse(process.env[stackVariable] ?? '') as Opened

/** The demo account of this name. */
export function demoAccount(name: string): DemoAccount {
  const found = stack().accounts.find((it) => it.name === name)
  if (!found) throw new Error(`nobody in the demo world is called ${name}`)
  return found
}
