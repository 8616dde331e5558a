import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import type { Participant, Professional } from '../platform/domain/actor.ts'
import { notFound } from '../platform/domain/domain-error.ts'
import type { Talk } from './domain/talk.ts'
import { TalksRepository } from './talks.repository.ts'

/** Finds a talk for who may have it; for anybody else it does not exist. */
@Injectable()
export class OwnTalk {
  constructor(
    private readonly talks: TalksRepository,
    private readonly couples: CouplesReader,
  ) {}

  /** A talk of the couple this person belongs to now. */
  async ofPartner(tx: Tx, actor: Participant, id: string): Promise<Talk> {
    const couple = await this.couples.coupleOf(tx, actor.personId)
    const talk = couple && (await this.talks.byId(tx, id))
    if (!talk || talk.coupleId !== couple.coupleId) throw notFound()
    return talk
  }

  /** The same, locked until the transaction ends. */
  async lockOfPartner(tx: Tx, actor: Participant, id: string): Promise<Talk> {
    await this.ofPartner(tx, actor, id)
    return (await this.talks.lock(tx, id)) ?? raise()
  }

  /** A talk this professional holds. */
  async ofProfessional(tx: Tx, actor: Professional, id: string): Promise<Talk> {
    const talk = await this.talks.byId(tx, id)
    if (talk?.professionalId !== actor.personId) throw notFound()
    return talk
  }

  async lockOfProfessional(tx: Tx, actor: Professional, id: string): Promise<Talk> {
    await this.ofProfessional(tx, actor, id)
    return (await this.talks.lock(tx, id)) ?? raise()
  }
}

const raise = (): never => {
  throw notFound()
}
