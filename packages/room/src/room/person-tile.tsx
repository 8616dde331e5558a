import { useLingui } from '@lingui/react/macro'
import type { LineName } from '@tweespraak/ui/drawings/lines'
import { VideoTile } from '@tweespraak/ui/patterns/video-tile'
import type { Present } from '../call/people.ts'
import { Picture } from '../media/picture.tsx'

/** Who sits somewhere: the name the person chose, and the line that is theirs. */
export interface Somebody {
  readonly name: string
  readonly line: LineName
}

/** One of the others. Without a picture an outline stands there, and words say why. */
export function PersonTile({ person, who, pictures }: { person: Present; who: Somebody; pictures: boolean }) {
  const { t } = useLingui()
  const word = !person.here
    ? t`even weg`
    : person.trouble
      ? t`niet te zien`
      : person.microphoneOn
        ? ''
        : t`microfoon uit`
  const name = word ? (
    <>
      {who.name} <span className="tsp-soft room-word">{word}</span>
    </>
  ) : (
    who.name
  )
  return (
    <VideoTile line={who.line} name={name} speaking={person.speaking} speakingWord={t`praat`}>
      {person.video && pictures ? <Picture track={person.video} /> : undefined}
    </VideoTile>
  )
}
