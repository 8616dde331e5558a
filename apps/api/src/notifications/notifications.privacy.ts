import { Injectable } from '@nestjs/common'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Eraser, Exporter } from '../platform/privacy/personal-data.ts'
import { MessagesRepository } from './messages.repository.ts'

@Injectable()
export class NotificationsEraser extends Eraser {
  override readonly columns = ['notifications.messages.person_id'] as const

  constructor(private readonly messages: MessagesRepository) {
    super()
  }

  override erase(tx: Tx, personId: string): Promise<void> {
    return this.messages.forget(tx, personId)
  }
}

@Injectable()
export class NotificationsExporter extends Exporter {
  override readonly name = 'messages'

  constructor(private readonly messages: MessagesRepository) {
    super()
  }

  override async gather(tx: Tx, personId: string): Promise<Readonly<Record<string, unknown>>> {
    const messages = await this.messages.of(tx, personId)
    const ahead = messages.filter((it) => it.state === 'planned')
    const past = messages.filter((it) => it.state !== 'planned')
    return {
      ofTheLast30Days: past.map((it) => ({ kind: it.template, at: it.dueAt.toISOString(), state: it.state })),
      planned: ahead.map((it) => ({ kind: it.template, at: it.dueAt.toISOString() })),
    }
  }
}
