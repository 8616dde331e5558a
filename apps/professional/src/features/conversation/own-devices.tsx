import { DeviceCheck, useVisit } from '@tweespraak/room/room'

/** Trying camera and microphone beforehand. Closing it lets them go. */
export function OwnDevices() {
  const { media } = useVisit(async () => null)
  return <DeviceCheck media={media} line="third" />
}
