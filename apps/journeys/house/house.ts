/** Where `open-house.setup.ts` leaves what it learnt for the plays. */
export const houseVariable = 'JOURNEYS_HOUSE'

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

/** The house the plays are in. */
export const house = (): Opened => JSON.parse(process.env[houseVariable] ?? '') as Opened

/** The demo account of this name. */
export function demoAccount(name: string): DemoAccount {
  const found = house().accounts.find((it) => it.name === name)
  if (!found) throw new Error(`nobody in the demo world is called ${name}`)
  return found
}
