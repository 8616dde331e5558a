import { Injectable } from '@nestjs/common'
import * as z from 'zod'
import { defineJob, ScheduledJob } from '../platform/jobs/handlers.ts'
import { KeyStore } from '../platform/keys/key-store.ts'

const owner = z.strictObject({ kind: z.enum(['person', 'couple']), id: z.uuid() })

export const destroyKey = defineJob('privacy.destroy-key', owner)

/** Destroys the key of somebody who was erased, after the rows are gone. Twice is harmless. */
@Injectable()
export class DestroyKey extends ScheduledJob<z.output<typeof owner>> {
  override readonly kind = destroyKey

  constructor(private readonly keys: KeyStore) {
    super()
  }

  override run(payload: z.output<typeof owner>): Promise<void> {
    return this.keys.destroy(payload)
  }
}
