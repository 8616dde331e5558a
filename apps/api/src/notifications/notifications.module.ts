import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { CarryMessage } from './carry-message.job.ts'
import { ClaimMessage } from './claim-message.ts'
import { LetterWriters } from './letter-writers.ts'
import { MailLogHousekeeping } from './mail-log.housekeeping.ts'
import { MessagesRepository } from './messages.repository.ts'
import { NotificationsEraser, NotificationsExporter } from './notifications.privacy.ts'
import { MessageTable } from './notifications.tables.ts'
import { SendMessage } from './send-message.ts'

// What other contexts may use: asking for a message and writing it.
export type { Message } from './domain/message.ts'
export { type Letter, LetterWriter } from './letter-writer.ts'
export { SendMessage } from './send-message.ts'

export const notificationsTables = [MessageTable]

@Module({
  imports: [DiscoveryModule],
  providers: [
    CarryMessage,
    ClaimMessage,
    LetterWriters,
    MailLogHousekeeping,
    MessagesRepository,
    NotificationsEraser,
    NotificationsExporter,
    SendMessage,
  ],
  exports: [SendMessage],
})
export class NotificationsModule {}
