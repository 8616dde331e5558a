import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter, type PersonColumn } from '../platform/privacy/personal-data.ts'
import { ConsentsRepository } from './consents.repository.ts'
import { ConsentsView } from './consents.view.ts'

@Injectable()
export class ConsentsEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = ['couples.consents.person_id']

  constructor(private readonly consents: ConsentsRepository) {
    super()
  }

  override erase(tx: Tx, personId: string): Promise<void> {
    return this.consents.forget(tx, personId)
  }
}

@Injectable()
export class ConsentsExporter extends Exporter {
  override readonly name = 'consents'

  constructor(private readonly view: ConsentsView) {
    super()
  }

  override gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    return this.view.read(tx, personId)
  }
}
