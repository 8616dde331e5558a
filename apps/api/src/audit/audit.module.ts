import { Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { AccessLogInterceptor } from './access-log.interceptor.ts'
import { AccessLog } from './access-log.ts'
import { AuditHousekeeping } from './audit.housekeeping.ts'
import { AuditEraser } from './audit.privacy.ts'

/** The book nobody edits: who of the staff looked at what, when. */
@Module({
  providers: [AuditEraser, AuditHousekeeping, AccessLog, { provide: APP_INTERCEPTOR, useClass: AccessLogInterceptor }],
})
export class AuditModule {}
