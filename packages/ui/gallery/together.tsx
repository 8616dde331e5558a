import { Page } from '../src/patterns/page.tsx'
import { RoomFrame } from '../src/patterns/room-frame.tsx'
import { Round } from '../src/patterns/round.tsx'
import { VideoTile } from '../src/patterns/video-tile.tsx'
import { Actions } from '../src/primitives/actions.tsx'
import { Button } from '../src/primitives/button.tsx'
import { Link } from '../src/primitives/link.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'
import { SaveState } from '../src/primitives/save-state.tsx'
import { Home } from './frames.tsx'

const change = (about: string) => (
  <Button kind="link">
    Wijzig<span className="tsp-hidden">: {about}</span>
  </Button>
)

export function Rondje() {
  return (
    <Home>
      <Page
        back={
          <Link kind="soft" icon="back" href="#/vandaag">
            Vandaag
          </Link>
        }
        where="Module 2, stap 4 van 5, samen"
        title="Ons rondje"
        lead={
          <p>
            Ruzie lijkt vaak op een rondje. Jij doet iets, de ander schrikt, en daar gaan jullie weer. Het rondje is het
            probleem. Niet jij, en niet je partner.
          </p>
        }
      >
        <Round
          before="Wij noemen het"
          name="de draaimolen"
          again="En dan begint het weer bij 1."
          steps={[
            {
              key: 'a',
              line: 'one',
              title: 'Kasia doet',
              words: 'Ik vraag door. Ik wil het nu weten.',
              action: change('Kasia doet'),
            },
            { key: 'b', line: 'two', title: 'Ben voelt', words: 'Ik doe het nooit goed.', action: change('Ben voelt') },
            {
              key: 'c',
              line: 'two',
              title: 'Ben doet',
              words: 'Ik zeg niets meer en ga naar boven.',
              action: change('Ben doet'),
            },
            {
              key: 'd',
              line: 'one',
              title: 'Kasia voelt',
              words: 'Ik sta er alleen voor.',
              action: change('Kasia voelt'),
            },
          ]}
        />
        <SaveState state="saved">Bewaard om 20:41 voor jullie allebei</SaveState>
        <Actions>
          <Button>Dit is ons rondje</Button>
          <Button kind="link">Geef het een andere naam</Button>
        </Actions>
        <p className="tsp-soft">Voelt dit nu niet goed? Stop. Dat mag altijd.</p>
      </Page>
    </Home>
  )
}

export function Kamer() {
  return (
    <RoomFrame
      title="Met Marijke"
      note="nog ruim een half uur"
      corner={<QuickExit href="#weg">Sluit meteen</QuickExit>}
      tiles={
        <>
          <VideoTile line="third" name="Marijke" speakingWord="praat" />
          <VideoTile line="two" name="Ben" speakingWord="praat" speaking />
        </>
      }
      self={<VideoTile line="one" name="Jij" speakingWord="praat" />}
      pause={<Button icon="pause">Pauze voor allebei</Button>}
      controls={
        <>
          <Button kind="ink" icon="microphone">
            Microfoon aan
          </Button>
          <Button kind="ink" icon="camera">
            Camera aan
          </Button>
          <Button kind="ink" icon="sound">
            Geluid kiezen
          </Button>
          <Button kind="danger" icon="phone">
            Ophangen
          </Button>
        </>
      }
      status="De verbinding is goed. Valt hij weg, dan komt hij vanzelf terug."
    />
  )
}
