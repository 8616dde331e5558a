import { Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { AccessLogInterceptor } from './access-log.interceptor.ts'
import { AccessLogRepository } from './access-log.repository.ts'
import { AccessLog } from './access-log.ts'
import { AuditHousekeeping } from './audit.housekeeping.ts'
import { AuditEraser } from './audit.privacy.ts'
import { AccessLogTable } from './audit.tables.ts'

export const auditTables = [AccessLogTable]

/** The log nobody edits: who of the staff looked at what, when. */
@Module({
  providers: [
    AccessLog,
    AccessLogRepository,
    AuditEraser,
    AuditHousekeeping,
    { provide: APP_INTERCEPTOR, useClass: AccessLogInterceptor },
  ],
})
export class AuditModule {}
