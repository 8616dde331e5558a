import { Injectable } from '@nestjs/common'
import { emailConfirmed } from '../identity/identity.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { consentChanged } from '../privacy/privacy.events.ts'
import { OwnPlans } from './own-plans.ts'

interface OfPerson {
  readonly personId: string
}

/**
 * Whether somebody wants mail is a yes and an address; with the second of the two it begins. A no needs nothing here:
 * it is asked at every look and at every mail.
 */
@Injectable()
export class FollowConsent extends Subscriber<OfPerson> {
  override readonly name = 'reminders.follow-consent'
  override readonly event = consentChanged

  constructor(private readonly own: OwnPlans) {
    super()
  }

  override handle(tx: Tx, { personId }: OfPerson): Promise<void> {
    return this.own.wake(tx, personId)
  }
}

@Injectable()
export class FollowEmail extends Subscriber<OfPerson> {
  override readonly name = 'reminders.follow-email'
  override readonly event = emailConfirmed

  constructor(private readonly own: OwnPlans) {
    super()
  }

  override handle(tx: Tx, { personId }: OfPerson): Promise<void> {
    return this.own.wake(tx, personId)
  }
}
