import { Global, Injectable, Module } from '@nestjs/common'
import { In, IsNull } from 'typeorm'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Partners } from '../platform/people/partners.ts'
import { MembershipTable } from './couples.tables.ts'

@Injectable()
class PartnersOfCouples extends Partners {
  override async areTogether(tx: Tx, personId: string, otherId: string): Promise<boolean> {
    const [one, other] = await tx
      .getRepository(MembershipTable)
      .findBy({ personId: In([personId, otherId]), untilAt: IsNull() })
    return one !== undefined && other !== undefined && one.coupleId === other.coupleId
  }
}

/** Provides `Partners` to the contexts below couples. Global, because they may not import couples. */
@Global()
@Module({ providers: [{ provide: Partners, useClass: PartnersOfCouples }], exports: [Partners] })
export class PartnersModule {}
