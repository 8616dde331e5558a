import { useLingui } from '@lingui/react/macro'
import type { Video } from '@tweespraak/content/shape'
import { VideoWithCaptions } from '@tweespraak/ui/patterns/video'

/** A film of the programme: with captions, and with everything that is said and to be seen as text. */
export function Film({ video }: { video: Video }) {
  const { t, i18n } = useLingui()
  const { title, files, transcript } = video
  const cues = transcript.flatMap((scene) => [
    { at: scene.from, time: clock(scene.from), words: t`Te zien: ${scene.description}` },
    ...scene.captions.map(({ from, words }) => ({ at: from, time: clock(from), words })),
  ])
  return (
    <VideoWithCaptions
      label={title}
      sources={[
        { src: files.webm, type: 'video/webm' },
        { src: files.mp4, type: 'video/mp4' },
      ]}
      poster={files.poster}
      captions={{ src: files.captions, lang: i18n.locale, label: t`Ondertiteling` }}
      transcript={cues}
      transcriptWords={t`Lees de hele tekst`}
    />
  )
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
