import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../primitives/button.tsx'
import { More } from '../primitives/more.tsx'

export type Cue = {
  /** Seconds from the start. */
  at: number
  /** "1:08" */
  time: string
  words: string
}

type Props = {
  /** What the video is about; the name of the player. */
  label: string
  sources: readonly { src: string; type: string }[]
  poster: string
  /** WebVTT file with captions; on by default. */
  captions: { src: string; lang: string; label: string }
  /** Where the viewer was, in seconds. Nothing ever plays by itself. */
  startAt?: number
  /** Called at a pause and about every five seconds of play, with the place in seconds. */
  onPlace?: (seconds: number) => void
  onEnded?: () => void
  /** The same text, for who would rather read. */
  transcript: readonly Cue[]
  transcriptWords: ReactNode
  /** Under the player: SaveState with the place. */
  children?: ReactNode
}

/** The browser's own player with captions, and the whole text to read along with or instead. */
export function VideoWithCaptions(props: Props) {
  const {
    label,
    sources,
    poster,
    captions,
    startAt = 0,
    onPlace,
    onEnded,
    transcript,
    transcriptWords,
    children,
  } = props
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(startAt)
  const [place, setPlace] = useState(startAt)
  const tell = (seconds: number) => {
    told.current = seconds
    onPlace?.(seconds)
  }
  const moved = (seconds: number) => {
    setPlace(seconds)
    if (Math.abs(seconds - told.current) >= 5) tell(seconds)
  }
  const now = transcript.findLast((cue) => cue.at <= place)
  return (
    <div className="tsp-video">
      <video
        ref={video}
        aria-label={label}
        controls
        playsInline
        preload="metadata"
        disablePictureInPicture
        disableRemotePlayback
        controlsList="nodownload noremoteplayback"
        poster={poster}
        onLoadedMetadata={(event) => {
          event.currentTarget.currentTime = startAt
        }}
        onTimeUpdate={(event) => moved(event.currentTarget.currentTime)}
        onPause={(event) => tell(event.currentTarget.currentTime)}
        onEnded={onEnded}
      >
        {sources.map((source) => (
          <source key={source.src} {...source} />
        ))}
        <track default kind="captions" src={captions.src} srcLang={captions.lang} label={captions.label} />
      </video>
      {children}
      <More words={transcriptWords}>
        <ol className="tsp-cues tsp-plain">
          {transcript.map((cue) => (
            <li key={cue.at} className={cue === now && place > 0 ? 'tsp-cue-now' : undefined}>
              <Button
                kind="link"
                onClick={() => {
                  if (video.current) video.current.currentTime = cue.at
                }}
              >
                {cue.time}
              </Button>
              <p>{cue.words}</p>
            </li>
          ))}
        </ol>
      </More>
    </div>
  )
}
