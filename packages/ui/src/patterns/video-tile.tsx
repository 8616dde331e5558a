import type { ReactNode } from 'react'
import { LineMark, type LineName } from '../drawings/lines.tsx'

type Props = {
  line: LineName
  name: ReactNode
  /** Who speaks gets a frame of their line, and this word beside the name: "praat". */
  speakingWord: ReactNode
  speaking?: boolean
  /** The `<video>`; without it a drawn outline of a person stands there. */
  children?: ReactNode
}

const outline =
  'M-10 118C20 100 62 98 74 84C82 72 64 66 62 36C60 6 80-2 100-2S140 6 138 36C136 66 118 72 126 84C138 98 180 100 210 118'

/** One person in the room. */
export function VideoTile({ line, name, speakingWord, speaking, children }: Props) {
  return (
    <figure className={speaking ? `tsp-tile tsp-tile-${line}` : 'tsp-tile'}>
      {children ?? (
        <svg className="tsp-silhouette" viewBox="0 -40 200 150" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
          <path className={line === 'third' ? 'tsp-stroke-ink' : `tsp-stroke-${line}`} d={outline} />
          {line === 'two' && <path className="tsp-stroke-inner" d={outline} />}
        </svg>
      )}
      <span className="tsp-tile-frame" />
      <figcaption>
        {speaking && <LineMark line={line} />}
        <strong>{name}</strong>
        {speaking && <span className="tsp-soft">{speakingWord}</span>}
      </figcaption>
    </figure>
  )
}
