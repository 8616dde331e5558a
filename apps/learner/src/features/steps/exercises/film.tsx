import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Video } from '@tweespraak/content/shape'
import { VideoWithCaptions } from '@tweespraak/ui/patterns/video'
import { SaveState } from '@tweespraak/ui/save-state'
import { useState } from 'react'
import { recallFilmPosition, rememberFilmPosition } from './film-position.ts'

/** A film of the programme: with captions, and with everything that is said and to be seen as text. */
export function Film({ video }: { video: Video }) {
  const { t, i18n } = useLingui()
  const { title, files, transcript } = video
  const cues = transcript.flatMap((scene) => [
    { at: scene.from, time: clock(scene.from), words: t`Te zien: ${scene.description}` },
    ...scene.captions.map(({ from, words }) => ({ at: from, time: clock(from), words })),
  ])
  const position = useQuery({
    queryKey: ['film', video.id],
    gcTime: 0,
    queryFn: async () => Number(await recallFilmPosition(video.id)) || 0,
  })
  const [kept, setKept] = useState<number>()
  if (position.data === undefined && !position.error) return null
  const keep = (seconds: number) =>
    void rememberFilmPosition(video.id, Math.floor(seconds)).then(() => setKept(seconds))
  return (
    <VideoWithCaptions
      label={title}
      sources={[
        { src: files.webm, type: 'video/webm' },
        { src: files.mp4, type: 'video/mp4' },
      ]}
      poster={files.poster}
      captions={{ src: files.captions, lang: i18n.locale, label: t`Ondertiteling` }}
      startAt={position.data ?? 0}
      onPlace={keep}
      onEnded={() => void rememberFilmPosition(video.id, 0)}
      transcript={cues}
      transcriptWords={t`Lees de hele tekst`}
    >
      {kept !== undefined && <SaveState state="saved">{t`Je plek is bewaard: ${clock(kept)}`}</SaveState>}
    </VideoWithCaptions>
  )
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
