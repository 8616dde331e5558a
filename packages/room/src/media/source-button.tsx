import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { useState } from 'react'
import type { DeviceKind, Media } from './media.ts'
import { useMedia } from './use-media.ts'

/**
 * Turns camera or microphone on and off. The name stays the same and `aria-pressed` says the state; the words beside
 * it are for who looks, and a spoken line says it in full, because "pressed" alone could mean either.
 */
export function SourceButton({ media, kind }: { media: Media; kind: DeviceKind }) {
  const { t } = useLingui()
  const { on } = useMedia(media)[kind]
  const [turned, setTurned] = useState(false)
  const words =
    kind === 'camera'
      ? { name: t`Camera`, on: t`Je camera staat aan.`, off: t`Je camera staat uit.` }
      : { name: t`Microfoon`, on: t`Je microfoon staat aan.`, off: t`Je microfoon staat uit.` }
  return (
    <>
      <Button
        kind="ink"
        icon={kind}
        aria-pressed={on}
        className={on ? undefined : 'room-off'}
        onClick={() => {
          setTurned(true)
          void media.turn(kind, !on)
        }}
      >
        {words.name} <span aria-hidden="true">{on ? t`aan` : t`uit`}</span>
      </Button>
      <span role="status" className="tsp-hidden">
        {turned && (on ? words.on : words.off)}
      </span>
    </>
  )
}
