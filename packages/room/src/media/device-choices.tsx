import { useLingui } from '@lingui/react/macro'
import { Choice } from '@tweespraak/ui/fields/choice'
import type { ReactNode } from 'react'
import type { Device, Media } from './media.ts'
import { useMedia } from './use-media.ts'

/** Which camera, microphone and speaker. What there is only one of is not asked. */
export function DeviceChoices({ media }: { media: Media }) {
  const { t } = useLingui()
  const { camera, microphone, speakers, speaker } = useMedia(media)
  const own = speakers.find(({ id }) => id === 'default') ?? speakers[0]
  return (
    <>
      <DeviceChoice label={t`Microfoon`} devices={microphone.devices} chosen={microphone.chosen}>
        {(id) => void media.choose('microphone', id)}
      </DeviceChoice>
      <DeviceChoice label={t`Camera`} devices={camera.devices} chosen={camera.chosen}>
        {(id) => void media.choose('camera', id)}
      </DeviceChoice>
      <DeviceChoice label={t`Waar hoor je het geluid?`} devices={speakers} chosen={speaker || (own?.id ?? '')}>
        {(id) => media.chooseSpeaker(id)}
      </DeviceChoice>
    </>
  )
}

interface Props {
  readonly label: ReactNode
  readonly devices: readonly Device[]
  readonly chosen: string
  readonly children: (id: string) => void
}

function DeviceChoice({ label, devices, chosen, children: choose }: Props) {
  const { t } = useLingui()
  if (devices.length < 2) return null
  const options = devices.map((it, index) => ({ value: it.id, label: it.label || t`Apparaat ${index + 1}` }))
  return <Choice label={label} options={options} value={chosen} onChange={choose} />
}
