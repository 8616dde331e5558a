import { Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { AuditHousekeeping } from './audit.housekeeping.ts'
import { AuditEraser } from './audit.rights.ts'
import { LookingLogInterceptor } from './looking-log.interceptor.ts'
import { LookingLog } from './looking-log.ts'

/** The book nobody edits: who of the staff looked at what, when. */
@Module({
  providers: [
    AuditEraser,
    AuditHousekeeping,
    LookingLog,
    { provide: APP_INTERCEPTOR, useClass: LookingLogInterceptor },
  ],
})
export class AuditModule {}
