import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import type { INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.ts'
import { RedeemCode } from './couples/membership/redeem-code.ts'
import { consent, joinTwo, makeCodes } from './demo-acts.ts'
import { populate, populationSpan } from './demo-population.ts'
import { ParticipantAccounts } from './identity/accounts/participant-accounts.ts'
import { AccountsRepository } from './identity/accounts.repository.ts'
import { IdentityCommands } from './identity/identity.commands.ts'
import { PersonSeal } from './identity/person-seal.ts'
import { SellLicenceBatch } from './licences/sell-licence-batch.ts'
import { AppointStaff } from './organisations/appoint-staff.ts'
import { FoundMunicipality } from './organisations/found-municipality.ts'
import { Clock } from './platform/clock/clock.ts'
import { processSettings } from './platform/config/process-settings.ts'
import { UnitOfWork } from './platform/database/unit-of-work.ts'
import { type Participant, system } from './platform/domain/actor.ts'
import { after, days } from './platform/domain/duration.ts'
import { Ids } from './platform/ids/ids.ts'
import { OutboxProcessor } from './platform/jobs/outbox-processor.ts'
import { BlindIndex } from './platform/keys/blind-index.ts'
import { purposes } from './privacy/domain/consent.ts'

// Makes the demo world: the invented municipality Demodam, who works for it, and one couple at the beginning.
// Everything goes through the verbs, so that nothing is in it that could not have come about.

interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly email: string
  readonly pin?: string
  readonly totpSecret?: string
}

/** The house style of an invented municipality, in the words of the NL Design System. */
const demodamLook = {
  'utrecht.document.background-color': '#FFFFFF',
  'utrecht.document.color': '#16202C',
  'utrecht.button.border-radius': '8px',
  'utrecht.button.primary-action.background-color': '#0B4EA2',
  'utrecht.button.primary-action.color': '#FFFFFF',
  'utrecht.button.primary-action.hover.background-color': '#07356F',
  'utrecht.textbox.border-color': '#667380',
  'utrecht.textbox.border-radius': '8px',
  'utrecht.form-field-error-message.color': '#B00020',
  accent: '#F2C200',
}

const seed = system('demo-world')
const settings = processSettings()
const app = await NestFactory.createApplicationContext(AppModule.with(settings), { logger: ['error', 'warn', 'fatal'] })
const accounts = await makeDemoWorld(app)
if (settings.SEED_OUTPUT) writeFileSync(settings.SEED_OUTPUT, JSON.stringify({ accounts }, null, 2), { mode: 0o600 })
await app.close()

async function makeDemoWorld(world: INestApplicationContext): Promise<readonly DemoAccount[]> {
  const { municipalityId } = await world.get(FoundMunicipality).run(seed, { name: 'Demodam', look: demodamLook })
  const now = world.get(Clock).now()
  const { batchId } = await world.get(SellLicenceBatch).run(seed, {
    municipalityId,
    label: 'Eerste jaar',
    places: 120,
    packages: 15,
    fixedCents: 500_000,
    placeCents: 9_500,
    packageCents: 36_000,
    promotionCents: 150_000,
    startsAt: after(now, -populationSpan - days(1)),
    endsAt: after(now, days(365)),
  })
  const jolanda = await anAdviser(world, municipalityId)
  const marijke = await aProfessional(world)
  await populate(world, { municipalityId, batchId, adviserId: jolanda.personId }, () => doAllWork(world))
  const code = await aCode(world, { ...jolanda, municipalityId, batchId })
  const ana = await aParticipant(world, { alias: 'Ana', locale: 'nl', email: 'ana@voorbeeld.example', pin: '402917' })
  const ben = await aParticipant(world, { alias: 'Ben', locale: 'en', email: 'ben@voorbeeld.example', pin: '735180' })
  await world.get(RedeemCode).run(ana.actor, { params: undefined, query: undefined, body: { code } })
  await doAllWork(world)
  await joinTwo(world, ana.actor, ben.actor)
  await doAllWork(world)
  return [ana.account, ben.account, marijke, jolanda.account]
}

async function anAdviser(world: INestApplicationContext, municipalityId: string) {
  const secret = world.get(Ids).bytes(20)
  const email = 'jolanda@demodam.example'
  const wish = { municipalityId, name: 'Jolanda', email, locale: 'nl', totpSecret: secret.toString('hex') } as const
  const { personId } = await world.get(AppointStaff).run(seed, wish)
  return { personId, account: { role: 'municipality', name: 'Jolanda', email, totpSecret: base32(secret) } }
}

async function aProfessional(world: INestApplicationContext): Promise<DemoAccount> {
  const secret = world.get(Ids).bytes(20)
  const email = 'marijke@praktijk.example'
  await world.get(UnitOfWork).run(seed, (tx) =>
    world.get(IdentityCommands).createStaffAccount(tx, {
      kind: 'professional',
      municipalityId: null,
      name: 'Marijke',
      email,
      locale: 'nl',
      totpSecret: secret.toString('hex'),
    }),
  )
  return { role: 'professional', name: 'Marijke', email, totpSecret: base32(secret) }
}

async function aCode(
  world: INestApplicationContext,
  of: { personId: string; municipalityId: string; batchId: string },
): Promise<string> {
  const adviser = { kind: 'municipality', sessionId: 'demo', ...of } as const
  const body = { batchId: of.batchId, channel: 'huisarts', size: 12 } as const
  const codes = await makeCodes(world, adviser, body)
  if (!codes[0]) throw new Error('a set of codes without codes')
  return codes[0]
}

interface Wish {
  readonly alias: string
  readonly locale: 'nl' | 'en'
  readonly email: string
  readonly pin: string
}

/** An account with a proven address and every consent, as if all its screens had been walked through. */
async function aParticipant(world: INestApplicationContext, wish: Wish) {
  const { personId } = await world.get(UnitOfWork).run(seed, async (tx) => {
    const made = await world.get(ParticipantAccounts).create(tx, { ...wish, timeZone: 'Europe/Amsterdam' })
    await world.get(AccountsRepository).change(tx, made.personId, {
      email: await world.get(PersonSeal).seal(made.personId, 'email', wish.email),
      emailHash: world.get(BlindIndex).of('email', wish.email),
      recoveryKept: true,
    })
    return made
  })
  const actor: Participant = { kind: 'participant', personId, sessionId: 'demo', unlocked: true }
  for (const purpose of purposes) {
    await consent(world, actor, { purpose, given: true, textHash: '0'.repeat(64), locale: wish.locale })
  }
  return { actor, account: { role: 'participant', name: wish.alias, email: wish.email, pin: wish.pin } }
}

async function doAllWork(world: INestApplicationContext): Promise<void> {
  const processor = world.get(OutboxProcessor)
  for (let due = await processor.claimDue(); due.length > 0; due = await processor.claimDue()) {
    for (const { id } of due) await processor.process(id)
  }
}

/** RFC 4648, as authenticator apps want it. */
function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,5}/g) ?? []
  return letters.map((it) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(it.padEnd(5, '0'), 2)]).join('')
}
