import { after, days, hours, minutes } from '../../../platform/domain/duration.ts'

/** How long a device that got in by a code from the mail waits before it may do what matters most. */
export const newDeviceWaitMs = hours(24)

/** How long a device must be known before it may leave out the mail to an address that is left behind. */
export const familiarAfterMs = days(7)

/** Wrong PINs in a row on a known device before it waits. */
export const maxDeviceTries = 5
/** How long it waits after the fifth wrong PIN, after the sixth, and so on; the last wait stays. It is never forgotten for it. */
export const deviceWaitsMs = [minutes(1), minutes(5), minutes(30), hours(2), hours(12)] as const

export type DeviceKind = 'phone' | 'computer'

/** A browser on which this person gave the right PIN before. */
export interface Device {
  readonly markHash: Buffer
  readonly accountId: string
  readonly kind: DeviceKind
  /** The day, as `YYYY-MM-DD`. */
  readonly since: string
  readonly trustedFrom: Date
  readonly failures: number
  readonly closedUntil: Date | null
}

/** The count of a device after one more wrong PIN. */
export function afterWrongPin(failures: number, now: Date): Pick<Device, 'failures' | 'closedUntil'> {
  const count = failures + 1
  if (count < maxDeviceTries) return { failures: count, closedUntil: null }
  const wait = deviceWaitsMs[Math.min(count - maxDeviceTries, deviceWaitsMs.length - 1)] ?? 0
  return { failures: count, closedUntil: after(now, wait) }
}

/** What kind a browser says to be, by its name. Nothing else of the name is kept. */
export const kindOf = (userAgent: string | undefined): DeviceKind =>
  /Mobi|Android/.test(userAgent ?? '') ? 'phone' : 'computer'

/** Whether this device is known for so long that the mail to an address that is left behind may be left out. */
export const isFamiliar = ({ since }: Pick<Device, 'since'>, now: Date): boolean =>
  after(new Date(since), familiarAfterMs) <= now
