import { TwoPeople1796083200000 } from './m0060-two-people.ts'
import { SharingOnAPress1796083260000 } from './m0061-sharing-on-a-press.ts'
import { Devices1796090000000 } from './m0062-devices.ts'
import { CardFields1796090060000 } from './m0063-card-fields.ts'
import { Opening1796082537334 } from './m1796082537334-opening.ts'
import { DropPaces1796083017142 } from './m1796083017142-drop-paces.ts'
import { Wishes1796083017310 } from './m1796083017310-wishes.ts'
import { Platform1700000000001 } from './until-0.1/m0001-platform.ts'
import { Identity1700000000002 } from './until-0.1/m0002-identity.ts'
import { Organisations1700000000003 } from './until-0.1/m0003-organisations.ts'
import { Licences1700000000004 } from './until-0.1/m0004-licences.ts'
import { Couples1700000000005 } from './until-0.1/m0005-couples.ts'
import { Progress1700000000006 } from './until-0.1/m0006-progress.ts'
import { Notifications1700000000010 } from './until-0.1/m0010-notifications.ts'
import { Conversations1700000000011 } from './until-0.1/m0011-conversations.ts'
import { Insights1700000000020 } from './until-0.1/m0020-insights.ts'
import { Audit1700000000030 } from './until-0.1/m0030-audit.ts'
import { Pace1700000000032 } from './until-0.1/m0032-pace.ts'
import { ForgetReplies1700000000033 } from './until-0.1/m0033-forget-replies.ts'
import { RecoveryKept1700000000040 } from './until-0.1/m0040-recovery-kept.ts'
import { Waits1700000000041 } from './until-0.1/m0041-waits.ts'
import { OutcomeBits1700000000042 } from './until-0.1/m0042-outcome-bits.ts'
import { InvitingOff1700000000043 } from './until-0.1/m0043-inviting-off.ts'
import { FirmPace1700000000044 } from './until-0.1/m0044-firm-pace.ts'
import { CountedUntil1700000000045 } from './until-0.1/m0045-counted-until.ts'
import { FirstApart1700000000046 } from './until-0.1/m0046-first-apart.ts'
import { Reminders1700000000050 } from './until-0.1/m0050-reminders.ts'
import { OpenRequest1796069000000 } from './until-0.1/m0051-open-request.ts'
import { Rooms1796072400000 } from './until-0.1/m0052-rooms.ts'
import { People1796072460000 } from './until-0.1/m0053-people.ts'
import { OutboxNotify1796071000000 } from './until-0.1/m0054-outbox-notify.ts'
import { OwnPace1796077000000 } from './until-0.1/m0055-own-pace.ts'

/** Every migration, in order. */
export const migrations = [
  Platform1700000000001,
  Identity1700000000002,
  Organisations1700000000003,
  Licences1700000000004,
  Couples1700000000005,
  Progress1700000000006,
  Notifications1700000000010,
  Conversations1700000000011,
  Insights1700000000020,
  Audit1700000000030,
  Pace1700000000032,
  ForgetReplies1700000000033,
  RecoveryKept1700000000040,
  Waits1700000000041,
  OutcomeBits1700000000042,
  InvitingOff1700000000043,
  FirmPace1700000000044,
  CountedUntil1700000000045,
  FirstApart1700000000046,
  Reminders1700000000050,
  OpenRequest1796069000000,
  OutboxNotify1796071000000,
  Rooms1796072400000,
  People1796072460000,
  OwnPace1796077000000,
  Opening1796082537334,
  DropPaces1796083017142,
  Wishes1796083017310,
  TwoPeople1796083200000,
  SharingOnAPress1796083260000,
  Devices1796090000000,
  CardFields1796090060000,
] as const
