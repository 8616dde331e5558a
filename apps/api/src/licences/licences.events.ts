import { channel } from '@tweespraak/contract/values/channel'
import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

/** A person used a code. From now on until `until` there is room for this person and one partner. */
export const licenceRedeemed = defineEvent(
  'licences.redeemed',
  z.strictObject({
    licenceId: z.uuid(),
    personId: z.uuid(),
    municipalityId: z.uuid(),
    batchId: z.uuid(),
    channel: z.enum(channel.options),
    /** ISO 8601, programme time: 26 weeks after activation. */
    until: z.iso.datetime(),
  }),
)
