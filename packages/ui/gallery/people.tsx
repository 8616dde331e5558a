import { Section } from '../src/patterns/page.tsx'
import { Reveal } from '../src/patterns/reveal.tsx'
import { TimeLeft } from '../src/patterns/talk-guide.tsx'
import { VideoWithCaptions } from '../src/patterns/video.tsx'
import { VideoTile } from '../src/patterns/video-tile.tsx'
import { Actions } from '../src/primitives/actions.tsx'
import { TextSizeSwitch, ThemeSwitch } from '../src/primitives/appearance-switches.tsx'
import { Button } from '../src/primitives/button.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'
import { SaveState } from '../src/primitives/save-state.tsx'

const poster = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#262A26"/></svg>')}`
const captions = `data:text/vtt,${encodeURIComponent('WEBVTT\n\n00:00.000 --> 00:04.000\nStel je voor: je komt thuis.')}`

export const zinnen = {
  kasia:
    'Als jij tijdens het eten op je telefoon kijkt, voel ik me alleen, want ik heb nodig dat we even echt samen zijn.',
  ben: 'Als jij zegt dat ik nooit luister, voel ik me machteloos, want ik heb nodig dat je ziet dat ik het probeer.',
}

export function People() {
  return (
    <>
      <Section title="Onthulling">
        <Reveal
          one={{ name: 'Kasia', words: <p>{zinnen.kasia}</p> }}
          two={{ name: 'Ben', words: <p>{zinnen.ben}</p> }}
          title="Samen"
        >
          <p>Wat lees je dat je nog niet wist?</p>
        </Reveal>
      </Section>
      <Section title="Tijd om te praten">
        <TimeLeft line="one" passed={0.36} before="nog ongeveer" minutes={<>2&nbsp;minuten</>} />
        <TimeLeft line="two" passed={0.8} before="nog ongeveer" minutes="een halve minuut" />
      </Section>
      <Section title="Video">
        <VideoWithCaptions
          label="Wat eronder zit"
          sources={[]}
          poster={poster}
          captions={{ src: captions, lang: 'nl', label: 'Nederlands' }}
          startAt={70}
          transcriptWords="Hele tekst"
          transcript={[
            { at: 52, time: '0:52', words: 'Stel je voor: je komt thuis. Je zegt iets over de afwas.' },
            { at: 68, time: '1:08', words: 'Boos is vaak de buitenkant.' },
            { at: 72, time: '1:12', words: 'Wat voel je daaronder?' },
          ]}
        >
          <SaveState state="saved">Je plek is bewaard: 1:10</SaveState>
        </VideoWithCaptions>
      </Section>
      <Section title="Beeld in de kamer">
        <div className="tsp-tiles" data-theme="evening">
          <VideoTile line="third" name="Marijke" speakingWord="praat" />
          <VideoTile line="two" name="Ben" speakingWord="praat" speaking />
          <VideoTile line="one" name="Jij" speakingWord="praat" speaking />
        </div>
      </Section>
      <Section title="Weg van hier, en hoe het eruitziet">
        <Actions>
          <QuickExit href="#weg">Sluit meteen</QuickExit>
          <Button kind="quiet">Uitleg</Button>
        </Actions>
        <ThemeSwitch label="Licht of avond" words={{ device: 'Zoals dit toestel', light: 'Licht', evening: 'Avond' }} />
        <TextSizeSwitch
          label="Grootte van de letters"
          words={{ normal: 'Gewoon', large: 'Groot', largest: 'Heel groot' }}
        />
      </Section>
    </>
  )
}
