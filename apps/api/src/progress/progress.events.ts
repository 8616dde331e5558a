import * as z from 'zod'
import { defineEvent } from '../platform/jobs/handlers.ts'

/** Somebody of this couple finished a step. Which step and who is not told. */
export const stepFinished = defineEvent('progress.step-finished', z.strictObject({ coupleId: z.uuid() }))

/** One partner finished step 1 of module 1. Comes once for each partner; the first counts. */
export const coupleStarted = defineEvent(
  'progress.couple-started',
  z.strictObject({ coupleId: z.uuid(), municipalityId: z.uuid(), startedAt: z.iso.datetime() }),
)

/** The couple completed the programme. May come more than once; the first counts. */
export const coupleCompleted = defineEvent('progress.couple-completed', z.strictObject({ coupleId: z.uuid() }))

/** Somebody of this couple graded the programme. Comes once for each partner; who is not told. */
export const programmeGraded = defineEvent(
  'progress.programme-graded',
  z.strictObject({ coupleId: z.uuid(), satisfied: z.boolean() }),
)

/** Somebody of this couple changed, from the first measurement to the last, by more than chance. Who is not told. */
export const changeMeasured = defineEvent(
  'progress.change-measured',
  z.strictObject({ coupleId: z.uuid(), change: z.enum(['better', 'worse']) }),
)
