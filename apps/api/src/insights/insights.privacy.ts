import { Injectable } from '@nestjs/common'
import { Eraser, type PersonColumn } from '../platform/privacy/personal-data.ts'

/**
 * Figures know couples, never persons. A couple's rows go when the couple is gone (ForgetCouple); until then they are
 * about the one who stays too. Published figures hold nobody and do not change.
 */
@Injectable()
export class InsightsEraser extends Eraser {
  override readonly columns: readonly PersonColumn[] = [
    'insights.waiting.couple_id',
    'insights.members.couple_id',
    'insights.outcomes.couple_id',
  ]

  override async erase(): Promise<void> {}
}
