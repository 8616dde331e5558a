import { createHmac } from 'node:crypto'
import { requestCode, signIn } from '@tweespraak/contract/municipality/sign-in'
import { totpAt, totpStep } from '../src/identity/staff/domain/totp.ts'
import { SellLicenceBatch } from '../src/licences/sell-licence-batch.ts'
import { AppointStaff } from '../src/organisations/appoint-staff.ts'
import { FoundMunicipality } from '../src/organisations/found-municipality.ts'
import { Clock } from '../src/platform/clock/clock.ts'
import { type Operator, type System, system } from '../src/platform/domain/actor.ts'
import { after, days } from '../src/platform/domain/duration.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** A municipality that bought something, and its policy adviser, who is signed in. */
export interface TownHall {
  readonly municipalityId: string
  readonly batchId: string
  readonly adviser: Visitor
}

const seed = system('test')

/** Founds a municipality, sells it a batch that is open for a year, and signs its adviser in with both codes. */
export async function aMunicipality(
  world: World,
  wish: { name?: string; places?: number; packages?: number } = {},
): Promise<TownHall> {
  const name = wish.name ?? 'Demodam'
  const municipalityId = await foundedBy(world, seed, name)
  const now = world.app.get(Clock).now()
  const { batchId } = await world.app.get(SellLicenceBatch).run(seed, {
    municipalityId,
    label: 'Eerste jaar',
    places: wish.places ?? 120,
    packages: wish.packages ?? 15,
    fixedCents: 500_000,
    placeCents: 9_500,
    packageCents: 36_000,
    promotionCents: 150_000,
    startsAt: after(now, -days(1)),
    endsAt: after(now, days(365)),
  })
  return { municipalityId, batchId, adviser: await anAdviser(world, { municipalityId, name }) }
}

/** A municipality that bought nothing yet, founded by this actor. */
export async function foundedBy(world: World, actor: Operator | System, name: string): Promise<string> {
  const { municipalityId } = await world.app.get(FoundMunicipality).run(actor, { name, look: {} })
  return municipalityId
}

async function anAdviser(world: World, of: { municipalityId: string; name: string }): Promise<Visitor> {
  const totpSecret = '3132333435363738393031323334353637383930'
  const email = `jolanda@${of.name.toLowerCase()}.example`
  await world.app
    .get(AppointStaff)
    .run(seed, { municipalityId: of.municipalityId, name: 'Jolanda', email, locale: 'nl', totpSecret })
  const adviser = world.visitor('municipality')
  await adviser.call(requestCode, { body: { email } })
  await world.work()
  const code = /[0-9]{8}/.exec(world.mail.to(email).at(-1)?.text ?? '')?.[0] ?? ''
  const hmac = (key: Uint8Array, message: Uint8Array) => createHmac('sha1', key).update(message).digest()
  const totp = totpAt(Buffer.from(totpSecret, 'hex'), totpStep(new Date()), hmac)
  await adviser.call(signIn, { body: { code, totp } })
  return adviser
}
