import { useLingui } from '@lingui/react/macro'
import type { LocalAudioTrack } from 'livekit-client'
import { useEffect, useState } from 'react'
import { readLoudness } from '../media/loudness.ts'

const marks = [0.02, 0.05, 0.09, 0.14, 0.2, 0.27, 0.35, 0.44, 0.54, 0.65, 0.77, 0.9] as const
/** From here on somebody is heard. */
const heardFrom = 0.09

/** Lines that rise with the voice, and the words for it. After another choice of microphone it starts anew: see `key`. */
export function LevelMeter({ track }: { track: LocalAudioTrack }) {
  const { t } = useLingui()
  const [level, setLevel] = useState(0)
  const [heard, setHeard] = useState(false)
  useEffect(
    () =>
      readLoudness(track.mediaStreamTrack, (loudness) => {
        setLevel(loudness)
        if (loudness >= heardFrom) setHeard(true)
      }),
    [track],
  )
  return (
    <div className="room-meter">
      <div aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} className={level >= mark ? 'room-meter-loud' : undefined} />
        ))}
      </div>
      <p role="status" className="tsp-small">
        {heard ? t`Je microfoon doet het.` : t`Zeg iets. De streepjes lopen dan mee.`}
      </p>
    </div>
  )
}
