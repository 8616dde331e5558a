import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { ClaimMessage } from './claim-message.ts'
import { MessageRenderers } from './message-renderers.ts'
import { MessagesHousekeeping } from './messages.housekeeping.ts'
import { MessagesRepository } from './messages.repository.ts'
import { NotificationsCommands } from './notifications.commands.ts'
import { NotificationsEraser, NotificationsExporter } from './notifications.privacy.ts'
import { MessageTable } from './notifications.tables.ts'
import { SendMessageJob } from './send-message.job.ts'

// What other contexts need to render the messages they ask for.
export type { Message } from './domain/message.ts'
export { MessageRenderer, type RenderedMessage } from './message-renderer.ts'

export const notificationsTables = [MessageTable]

@Module({
  imports: [DiscoveryModule],
  providers: [
    SendMessageJob,
    ClaimMessage,
    MessageRenderers,
    MessagesHousekeeping,
    MessagesRepository,
    NotificationsEraser,
    NotificationsExporter,
    NotificationsCommands,
  ],
  exports: [NotificationsCommands],
})
export class NotificationsModule {}
