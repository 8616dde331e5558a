import { Injectable } from '@nestjs/common'
import { coupleBegan, partnerJoined } from '../couples/couples.events.ts'
import { emailConfirmed } from '../identity/identity.events.ts'
import type { Tx } from '../platform/database/unit-of-work.ts'
import { Subscriber } from '../platform/jobs/handlers.ts'
import { consentChanged } from '../privacy/privacy.events.ts'
import { ReminderSchedules } from './reminder-schedules.ts'

interface OfPerson {
  readonly personId: string
}

/**
 * Plans a check for the person an event names, who is whoever did it: a partner's coming or going plans nothing for the
 * other. Wanting mail is a yes and an address, so reminders begin with the second of the two. A no needs nothing here: it
 * is asked at every check and at every mail.
 */
@Injectable()
abstract class Wake extends Subscriber<OfPerson> {
  constructor(private readonly schedules: ReminderSchedules) {
    super()
  }

  override handle(tx: Tx, { personId }: OfPerson): Promise<void> {
    return this.schedules.wake(tx, personId)
  }
}

@Injectable()
class WakeOnCoupleBegan extends Wake {
  override readonly name = 'reminders.wake-on-couple-began'
  override readonly event = coupleBegan
}

@Injectable()
class WakeOnPartnerJoined extends Wake {
  override readonly name = 'reminders.wake-on-partner-joined'
  override readonly event = partnerJoined
}

@Injectable()
class WakeOnConsentChanged extends Wake {
  override readonly name = 'reminders.wake-on-consent-changed'
  override readonly event = consentChanged
}

@Injectable()
class WakeOnEmailConfirmed extends Wake {
  override readonly name = 'reminders.wake-on-email-confirmed'
  override readonly event = emailConfirmed
}

export const wakeSubscribers = [WakeOnCoupleBegan, WakeOnPartnerJoined, WakeOnConsentChanged, WakeOnEmailConfirmed]
