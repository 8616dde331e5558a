import { Injectable } from '@nestjs/common'
import { IsNull, QueryFailedError } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { CoupleTable, MembershipTable, WishTable } from './couples.tables.ts'
import type { Couple, CoupleWithWishes, Membership } from './domain/couple.ts'
import type { Line } from './domain/line.ts'
import type { Wish } from './domain/wish.ts'

/** Couples and who belongs to them now. */
@Injectable()
export class CouplesRepository {
  /** Adds a couple and its first member. False when that person belongs to a couple by now: then nothing may be kept. */
  async add(tx: Tx, couple: Couple, first: Membership): Promise<boolean> {
    await tx.getRepository(CoupleTable).insert(couple)
    return this.join(tx, first)
  }

  /**
   * Adds a member; whoever left and is invited again takes up their membership again. False when the person belongs to a
   * couple by now, by something done at the same moment: then the transaction can only be given up.
   */
  async join(tx: Tx, membership: Membership): Promise<boolean> {
    try {
      await tx
        .createQueryBuilder()
        .insert()
        .into(MembershipTable)
        .values(membership)
        .orUpdate(['line', 'alias', 'from_at', 'until_at', 'parting_seen'], ['couple_id', 'person_id'])
        .execute()
      return true
    } catch (error) {
      if (error instanceof QueryFailedError && violates(error, 'one_couple_at_a_time')) return false
      throw error
    }
  }

  async byId(tx: Tx, coupleId: string): Promise<CoupleWithWishes | null> {
    const couple = await tx.getRepository(CoupleTable).findOneBy({ id: coupleId })
    return couple && { ...couple, wishes: await tx.getRepository(WishTable).findBy({ coupleId }) }
  }

  async wish(tx: Tx, wish: Wish): Promise<void> {
    await tx.getRepository(WishTable).upsert(wish, ['coupleId', 'personId'])
  }

  async forgetWish(tx: Tx, { coupleId, personId }: Pick<Wish, 'coupleId' | 'personId'>): Promise<void> {
    await tx.getRepository(WishTable).delete({ coupleId, personId })
  }

  async countPauseDays(tx: Tx, id: string, pauseDays: number): Promise<void> {
    await tx.getRepository(CoupleTable).update({ id }, { pauseDays })
  }

  /** Holds the couple still while somebody joins or leaves. */
  async lock(tx: Tx, coupleId: string): Promise<void> {
    await tx.query('select 1 from couples.couples where id = $1 for update', [coupleId])
  }

  async extend(tx: Tx, { id, until }: Couple): Promise<void> {
    await tx.getRepository(CoupleTable).update({ id }, { until })
  }

  /** The present membership of a person. */
  membershipOf(tx: Tx, personId: string): Promise<Membership | null> {
    return tx.getRepository(MembershipTable).findOneBy({ personId, untilAt: IsNull() })
  }

  /** Who belongs to the couple now, whoever came first in front. */
  members(tx: Tx, coupleId: string): Promise<Membership[]> {
    return tx.getRepository(MembershipTable).find({ where: { coupleId, untilAt: IsNull() }, order: { fromAt: 'ASC' } })
  }

  /** The present membership of a person; without one, that in the couple the person left last. */
  async latestMembershipOf(tx: Tx, personId: string): Promise<Membership | undefined> {
    const [latest] = await tx
      .getRepository(MembershipTable)
      .find({ where: { personId }, order: { untilAt: { direction: 'DESC', nulls: 'FIRST' } }, take: 1 })
    return latest
  }

  /** Does the person belong to this couple, now or in its past? */
  belonged(tx: Tx, coupleId: string, personId: string): Promise<boolean> {
    return tx.getRepository(MembershipTable).existsBy({ coupleId, personId })
  }

  async leave(tx: Tx, membership: Membership, at: Date): Promise<void> {
    const { coupleId, personId } = membership
    await tx.getRepository(MembershipTable).update({ coupleId, personId }, { untilAt: at, partingSeen: false })
    await this.part(tx, coupleId, at)
  }

  /** Notes that two people are no longer together; nothing changes for a couple that never was two, or parted before. */
  async part(tx: Tx, coupleId: string, at: Date): Promise<void> {
    const together = { id: coupleId, placesGiven: 2, partedAt: IsNull() }
    await tx.getRepository(CoupleTable).update(together, { partedAt: at })
  }

  /** Notes that the two are together again. */
  async reunite(tx: Tx, coupleId: string): Promise<void> {
    await tx.getRepository(CoupleTable).update({ id: coupleId }, { partedAt: null })
    await tx.getRepository(MembershipTable).update({ coupleId }, { partingSeen: false })
  }

  async seeParting(tx: Tx, { coupleId, personId }: Membership): Promise<void> {
    await tx.getRepository(MembershipTable).update({ coupleId, personId }, { partingSeen: true })
  }

  async rename(tx: Tx, membership: Membership, alias: Buffer): Promise<void> {
    const { coupleId, personId } = membership
    await tx.getRepository(MembershipTable).update({ coupleId, personId }, { alias })
  }

  /** Forgets every membership of a person, past ones too. Returns the couples. */
  async forgetMember(tx: Tx, personId: string): Promise<string[]> {
    const memberships = await tx.getRepository(MembershipTable).findBy({ personId })
    await tx.getRepository(MembershipTable).delete({ personId })
    return memberships.map((it) => it.coupleId)
  }

  /** Forgets a couple that nobody belongs to, not even to its past. False when somebody does. */
  async forgetEmpty(tx: Tx, coupleId: string): Promise<boolean> {
    const [gone] = await tx.query<[unknown[], number]>(
      `delete from couples.couples c where c.id = $1
       and not exists (select 1 from couples.memberships m where m.couple_id = c.id) returning c.id`,
      [coupleId],
    )
    return gone.length > 0
  }

  /** Gives the person this line and, when there is a partner, the partner the other one. */
  async takeLine(tx: Tx, mine: Membership, line: Line): Promise<void> {
    await tx.query('set constraints couples.two_lines deferred')
    await tx.query(
      `update couples.memberships
       set line = case when (person_id = $2) = ($3 = 'one') then 'one' else 'two' end
       where couple_id = $1 and until_at is null`,
      [mine.coupleId, mine.personId, line],
    )
  }
}

function violates({ driverError }: QueryFailedError, constraint: string): boolean {
  return 'constraint' in driverError && driverError.constraint === constraint
}
