import type { INestApplicationContext } from '@nestjs/common'
import type { Input } from '@tweespraak/contract/endpoint'
import type { giveConsent } from '@tweespraak/contract/learner/couple'
import type { makeCodeSet } from '@tweespraak/contract/municipality/licences'
import { InvitePartner } from './couples/invites/invite-partner.ts'
import { JoinCouple } from './couples/invites/join-couple.ts'
import { CardsView } from './licences/cards.view.ts'
import { MakeCodeSet } from './licences/make-code-set.ts'
import { UnitOfWork } from './platform/database/unit-of-work.ts'
import { type MunicipalityStaff, type Participant, system } from './platform/domain/actor.ts'
import { GiveConsent } from './privacy/give-consent.ts'

// What invented people do, through the same verbs that the screens call.

const nothing = { params: undefined, query: undefined, body: undefined } as const

/** Makes a set of codes and returns them, as its cards would show them. */
export async function makeCodes(
  world: INestApplicationContext,
  adviser: MunicipalityStaff,
  body: Input<typeof makeCodeSet>['body'],
): Promise<readonly string[]> {
  return world.get(UnitOfWork).run(adviser, async (tx) => {
    const { id } = await world.get(MakeCodeSet).run(tx, adviser, { ...nothing, body })
    return (await world.get(CardsView).read(tx, adviser, { ...nothing, params: { id } })).codes
  })
}

/** Says yes or no to one purpose. */
export async function consent(
  world: INestApplicationContext,
  actor: Participant,
  body: Input<typeof giveConsent>['body'],
): Promise<void> {
  await world.get(UnitOfWork).run(actor, (tx) => world.get(GiveConsent).run(tx, actor, { ...nothing, body }))
}

/** One invites, the other accepts. */
export async function joinTwo(world: INestApplicationContext, one: Participant, two: Participant): Promise<void> {
  const unitOfWork = world.get(UnitOfWork)
  const { spokenCode: invite } = await unitOfWork.run(one, (tx) => world.get(InvitePartner).run(tx, one))
  await unitOfWork.run(system('couples.accept-invite'), (tx) => world.get(JoinCouple).by(tx, two.personId, invite))
}
