import { Injectable } from '@nestjs/common'
import type { Input, Output } from '@tweespraak/contract/endpoint'
import type * as contract from '@tweespraak/contract/learner/account'
import { UnitOfWork } from '../../platform/database/unit-of-work.ts'
import { type Actor, system } from '../../platform/domain/actor.ts'
import type { Exchange } from '../../platform/http/exchange.ts'
import { AccountsRepository } from '../accounts.repository.ts'
import { MailCodes } from '../email/mail-codes.ts'
import { PersonSeal } from '../person-seal.ts'
import { Tickets } from '../tickets/tickets.ts'
import { ParticipantSignIn } from './participant-sign-in.ts'

/**
 * In by mail, in two steps. The code proves the mailbox and is used up for a ticket; then the PIN of one person is tried,
 * and of nobody else, so that no answer here depends on the PIN of a partner who shares the address.
 */
@Injectable()
export class SignInWithMailCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: MailCodes,
    private readonly accounts: AccountsRepository,
    private readonly tickets: Tickets,
    private readonly sealing: PersonSeal,
  ) {}

  /** Says who is meant: nothing to choose for an address of one person, two aliases for one that two agreed to share. */
  async askWho(
    _actor: Actor,
    { body }: Input<typeof contract.signInWho>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.signInWho>> {
    const { emailHash } = await this.codes.use(exchange, { purpose: 'signIn', code: body.code })
    return this.unitOfWork.run(system('identity.sign-in-who'), async (tx) => {
      const there = (await this.accounts.byEmail(tx, emailHash, ['participant'])).toSorted(byId)
      await this.tickets.give(
        tx,
        exchange,
        there.map((it) => it.id),
      )
      if (there.length < 2) return { people: [] }
      const aliases = await Promise.all(there.map(({ id, name }) => this.sealing.open(id, 'name', name)))
      return { people: aliases.map((alias, who) => ({ who, alias })) }
    })
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** The second step: the PIN of the person who was chosen. */
@Injectable()
export class SignInWithTicket {
  constructor(
    private readonly tickets: Tickets,
    private readonly unitOfWork: UnitOfWork,
    private readonly door: ParticipantSignIn,
  ) {}

  async run(
    _actor: Actor,
    { body }: Input<typeof contract.signIn>,
    exchange: Exchange,
  ): Promise<Output<typeof contract.signIn>> {
    const personId = await this.tickets.use(exchange, body.who)
    const entered = await this.door.enter(exchange, { personId, proof: 'mailCode' }, body.pin)
    await this.unitOfWork.runIndependent(system('identity.ticket'), (tx) => this.tickets.end(tx, exchange))
    return entered
  }
}
