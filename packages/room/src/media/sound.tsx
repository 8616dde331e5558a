import type { RemoteAudioTrack } from 'livekit-client'
import { useEffect, useRef } from 'react'

/** The voice of one person. `speaker`: id of the device it comes out of; empty is the device's own choice. */
export function Sound({ track, speaker }: { track: RemoteAudioTrack; speaker: string }) {
  const element = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const audio = element.current
    if (!audio) return
    track.attach(audio)
    return () => {
      track.detach(audio)
    }
  }, [track])
  useEffect(() => {
    // A speaker that is gone: the device goes on with its own.
    if (speaker) void track.setSinkId(speaker).catch(() => undefined)
  }, [track, speaker])
  // biome-ignore lint/a11y/useMediaCaption: somebody speaking live; there is no text of it
  return <audio ref={element} />
}
