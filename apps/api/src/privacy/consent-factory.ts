import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock/clock.ts'
import { Ids } from '../platform/ids/ids.ts'
import type { ConsentRow } from './domain/consent.ts'

@Injectable()
export class ConsentFactory {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  create(personId: string, said: Omit<ConsentRow, 'id' | 'personId' | 'at'>): ConsentRow {
    return { ...said, id: this.ids.id(), personId, at: this.clock.now() }
  }
}
