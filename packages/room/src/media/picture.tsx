import type { LocalVideoTrack, RemoteVideoTrack } from 'livekit-client'
import { useEffect, useRef } from 'react'

/** The moving picture of one person. Out of sight, LiveKit stops fetching it. `mirrored`: as in a mirror, for oneself. */
export function Picture({ track, mirrored }: { track: LocalVideoTrack | RemoteVideoTrack; mirrored?: boolean }) {
  const element = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const video = element.current
    if (!video) return
    track.attach(video)
    return () => {
      track.detach(video)
    }
  }, [track])
  // What is said in it is heard in a Sound; captions do not exist here.
  return <video ref={element} className={mirrored ? 'room-mirrored' : undefined} muted playsInline tabIndex={-1} />
}
