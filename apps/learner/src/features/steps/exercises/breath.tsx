import { useLingui } from '@lingui/react/macro'
import type { AnyExercise } from '@tweespraak/content/shape'
import { Button } from '@tweespraak/ui/button'
import { after } from '@tweespraak/web/platform/environment'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

type BreathExercise = Extract<AnyExercise, { type: 'audio' }>

/** Breathing along with a soft tone that the page makes itself. The words say the same without sound. */
export function Breath({ exercise }: { exercise: BreathExercise }) {
  const { t } = useLingui()
  const { breath, words } = exercise
  const [at, setAt] = useState<{ round: number; part: number }>()
  const sound = useRef<AudioContext>(undefined)
  const parts = [
    { seconds: breath.in, words: words.in, pitch: [160, 220] },
    { seconds: breath.hold, words: words.hold, pitch: undefined },
    { seconds: breath.out, words: words.out, pitch: [220, 130] },
  ].filter(({ seconds }) => seconds > 0)
  const part = at && parts[at.part]
  const next = useEffectEvent(() => {
    if (!at) return
    const last = at.part + 1 === parts.length
    if (last && at.round === breath.rounds) setAt(undefined)
    else setAt(last ? { round: at.round + 1, part: 0 } : { ...at, part: at.part + 1 })
  })
  const play = useEffectEvent(() => {
    if (!part) return undefined
    if (part.pitch && sound.current) tone(sound.current, part.pitch, part.seconds)
    return after(part.seconds * 1000, next)
  })
  useEffect(() => (at ? play() : undefined), [at])
  useEffect(() => () => void sound.current?.close(), [])
  const begin = () => {
    sound.current ??= new AudioContext()
    setAt({ round: 1, part: 0 })
  }
  const end = () => {
    void sound.current?.close()
    sound.current = undefined
    setAt(undefined)
  }
  const round = at?.round
  return (
    <div className="tsp-text">
      <p className="tsp-h2" aria-live="polite">
        {part?.words}
      </p>
      {at && <p className="tsp-soft">{t`Adem ${round} van ${breath.rounds}`}</p>}
      <Button kind="quiet" icon={at ? 'pause' : 'sound'} onClick={at ? end : begin}>
        {at ? t`Stop` : t`Begin met ademen`}
      </Button>
    </div>
  )
}

/** One tone that glides from the first pitch to the second (hertz) and comes and goes without a click. */
function tone(sound: AudioContext, [from, to]: readonly number[], seconds: number): void {
  const begin = sound.currentTime
  const voice = new OscillatorNode(sound, { type: 'sine', frequency: from ?? 200 })
  const loudness = new GainNode(sound, { gain: 0 })
  voice.frequency.linearRampToValueAtTime(to ?? 200, begin + seconds)
  loudness.gain.linearRampToValueAtTime(0.15, begin + seconds / 3)
  loudness.gain.linearRampToValueAtTime(0, begin + seconds)
  voice.connect(loudness).connect(sound.destination)
  voice.start(begin)
  voice.stop(begin + seconds)
}
