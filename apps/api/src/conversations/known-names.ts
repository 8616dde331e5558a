import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import { IdentityReader } from '../identity/identity.reader.ts'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { type Professional, system } from '../platform/domain/actor.ts'
import { minutes } from '../platform/domain/duration.ts'
import { TalksRepository } from './talks.repository.ts'

/** Names by person. */
export type Names = ReadonlyMap<string, string>

/** How long the names of professionals are remembered in memory, in ms. */
const keptFor = minutes(1)

/**
 * The names people see of each other around a conversation: what a couple chose, and the professional's. Asked as the
 * system, because neither side may read the other's account. Ask before or after a transaction, never inside one:
 * two connections for one request can starve each other.
 */
@Injectable()
export class KnownNames {
  private kept: { readonly names: Names; readonly until: number } = { names: new Map(), until: 0 }

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
    private readonly talks: TalksRepository,
    private readonly clock: WallClock,
  ) {}

  /** Every professional who opened a time or holds a talk; looked up anew when `including` is not among them. */
  async professionals(including?: string): Promise<Names> {
    const now = this.clock.now().getTime()
    const enough = including === undefined || this.kept.names.has(including)
    if (this.kept.until > now && enough) return this.kept.names
    const names = await this.unitOfWork.runIndependent(asking, async (tx) => {
      const found = new Map<string, string>()
      for (const id of await this.talks.professionals(tx)) {
        found.set(id, (await this.identity.nameOf(tx, id)) ?? '')
      }
      return found
    })
    this.kept = { names, until: now + keptFor }
    return names
  }

  /** The partners of a talk this professional holds; nobody for any other talk. */
  ofTalk(actor: Professional, talkId: string): Promise<Names> {
    return this.unitOfWork.runIndependent(asking, async (tx) => {
      const talk = await this.talks.byId(tx, talkId)
      return talk?.professionalId === actor.personId ? this.couples.aliasesOf(tx, talk.coupleId) : new Map()
    })
  }

  /** The partners of several couples, by couple; ask for couples whose talks the asker was shown. */
  ofCouples(coupleIds: readonly string[]): Promise<ReadonlyMap<string, Names>> {
    return this.unitOfWork.runIndependent(asking, async (tx) => {
      const found = new Map<string, Names>()
      for (const id of new Set(coupleIds)) found.set(id, await this.couples.aliasesOf(tx, id))
      return found
    })
  }
}

const asking = system('conversations.names')
