import { Injectable } from '@nestjs/common'
import { CouplesReader } from '../couples/couples.reader.ts'
import { IdentityReader } from '../identity/identity.reader.ts'
import { WallClock } from '../platform/clock/clock.ts'
import { UnitOfWork } from '../platform/database/unit-of-work.ts'
import { system } from '../platform/domain/actor.ts'
import { minutes } from '../platform/domain/duration.ts'

/** How long a name is remembered in memory: the lobby asks every two seconds. */
const keptFor = minutes(1)
/** At most this many in memory; then all are forgotten. */
const keptAtMost = 2000

type Names = ReadonlyMap<string, string>

/**
 * The names people see of each other around a conversation: what a couple chose, and the professional's. Asked as the
 * system, because neither side may read the other's account; ask only about people on a row the asker was shown.
 */
@Injectable()
export class KnownNames {
  private readonly kept = new Map<string, { readonly names: Names; readonly until: number }>()

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly couples: CouplesReader,
    private readonly identity: IdentityReader,
    private readonly clock: WallClock,
  ) {}

  /** Names of the partners by person. */
  ofCouple(coupleId: string): Promise<Names> {
    return this.remembered(`couple/${coupleId}`, () =>
      this.unitOfWork.apart(system('conversations.names'), (tx) => this.couples.aliasesOf(tx, coupleId)),
    )
  }

  async ofProfessional(personId: string): Promise<string> {
    const names = await this.remembered(`professional/${personId}`, () =>
      this.unitOfWork.apart(system('conversations.names'), async (tx) => {
        const name = await this.identity.nameOf(tx, personId)
        return new Map(name === undefined ? [] : [[personId, name]])
      }),
    )
    return names.get(personId) ?? ''
  }

  private async remembered(key: string, find: () => Promise<Names>): Promise<Names> {
    const now = this.clock.now().getTime()
    const known = this.kept.get(key)
    if (known && known.until > now) return known.names
    const names = await find()
    if (this.kept.size >= keptAtMost) this.kept.clear()
    this.kept.set(key, { names, until: now + keptFor })
    return names
  }
}
