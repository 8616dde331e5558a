import { useLingui } from '@lingui/react/macro'
import type { LineName } from '@tweespraak/ui/drawings/lines'
import { More } from '@tweespraak/ui/more'
import { Notice } from '@tweespraak/ui/notice'
import { VideoTile } from '@tweespraak/ui/patterns/video-tile'
import { isE2EESupported } from 'livekit-client'
import { useEffect } from 'react'
import { DeviceChoices } from '../media/device-choices.tsx'
import { DeviceTroubleNotice } from '../media/device-trouble-notice.tsx'
import type { Media } from '../media/media.ts'
import { Picture } from '../media/picture.tsx'
import { SourceButton } from '../media/source-button.tsx'
import { useMedia } from '../media/use-media.ts'
import { LevelMeter } from './level-meter.tsx'

/** Seeing and hearing oneself before the others do. What is set here goes along into the room. */
export function DeviceCheck({ media, line }: { media: Media; line: LineName }) {
  const { t } = useLingui()
  const { asking, camera, microphone, speakers } = useMedia(media)
  useEffect(() => void media.start(), [media])
  const choices = [camera.devices, microphone.devices, speakers].some((devices) => devices.length > 1)
  return (
    <div className="room-check">
      {!isE2EESupported() && (
        <Notice kind="error" title={t`Met deze browser kun je niet praten.`}>
          <p>{t`Hij kan beeld en geluid niet versleutelen. Neem de nieuwste Chrome, Edge, Firefox of Safari.`}</p>
        </Notice>
      )}
      <VideoTile line={line} name={t`Jij`} speakingWord="">
        {camera.on && camera.track ? <Picture track={camera.track} mirrored /> : undefined}
      </VideoTile>
      <div className="room-check-side">
        {asking && <p role="status">{t`Je browser vraagt om je camera en microfoon. Kies toestaan.`}</p>}
        <DeviceTroubleNotice media={media} kind="camera" />
        <DeviceTroubleNotice media={media} kind="microphone" />
        {microphone.track && microphone.on && <LevelMeter key={microphone.chosen} track={microphone.track} />}
        <div className="room-check-buttons">
          <SourceButton media={media} kind="microphone" />
          <SourceButton media={media} kind="camera" />
        </div>
        {choices && (
          <More words={t`Ander apparaat kiezen`}>
            <DeviceChoices media={media} />
          </More>
        )}
      </div>
    </div>
  )
}
