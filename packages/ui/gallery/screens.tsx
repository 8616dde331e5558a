import { useState } from 'react'
import { AudienceSign } from '../src/drawings/audience-sign.tsx'
import { OffPage, Said } from '../src/drawings/lines.tsx'
import { StepLine } from '../src/drawings/step-line.tsx'
import { Twist } from '../src/drawings/twist.tsx'
import { Choice } from '../src/fields/choice.tsx'
import { SlotPicker } from '../src/fields/slot-picker.tsx'
import { TextArea } from '../src/fields/text-area.tsx'
import { Page, Section } from '../src/patterns/page.tsx'
import { Reveal } from '../src/patterns/reveal.tsx'
import { StopBar, TalkGuide, TimeLeft } from '../src/patterns/talk-guide.tsx'
import { Actions } from '../src/primitives/actions.tsx'
import { Button } from '../src/primitives/button.tsx'
import { Link } from '../src/primitives/link.tsx'
import { SaveState } from '../src/primitives/save-state.tsx'
import { Preparation, ReportFigure, ReportNumbers, TodayAgenda } from './desk.tsx'
import { DeskFrame, Home } from './frames.tsx'
import { zinnen } from './people.tsx'

const back = (
  <Link kind="soft" icon="back" href="#/vandaag">
    Vandaag
  </Link>
)

export function Vandaag() {
  return (
    <Home places={['Vandaag', 'Inhoud', 'Schrift', 'Gesprek']}>
      <Page
        overline="Donderdag 12 november"
        title="Goeden&shy;avond, Kasia"
        drawing="bulbs"
        aside={
          <>
            <section className="tsp-section">
              <OffPage line="two">Van Ben</OffPage>
              <p>Ben deelt iets met jou.</p>
              <Link href="#/zinnen">Lees wat Ben schreef</Link>
            </section>
            <Section title="Jullie vaste moment">
              <p>Vanavond om 20:30. Ongeveer 20&nbsp;minuten, samen.</p>
              <Link href="#/afspraak">Ander moment kiezen</Link>
            </Section>
          </>
        }
      >
        <Section overline="Hier was je gebleven" title="De zin afmaken">
          <p>Je was bezig met een zin. Wat je schreef, is bewaard.</p>
          <p className="tsp-soft">Nog 6&nbsp;minuten, alleen jij</p>
          <Actions>
            <Button forward>Ga verder</Button>
            <Button kind="link">Iets anders doen</Button>
          </Actions>
        </Section>
        <Section title="Jullie weg">
          <p>Elke module doe je eerst apart. Daarna komen jullie samen. Jullie zijn nu bij module 3 van 8.</p>
          <Twist words="Jullie zijn nu bij module 3 van 8" total={8} done={2} current={3} />
          <Link href="#/inhoud">Bekijk alle modules</Link>
        </Section>
      </Page>
    </Home>
  )
}

export function Oefening() {
  return (
    <Home>
      <Page
        back={back}
        where="Module 3, stap 2 van 5"
        progress={<StepLine words="Stap 2 van 5" total={5} done={2} line="one" />}
        title="Maak de zin af"
        lead={<p>Denk aan iets kleins van deze week. Niet het ergste. Gebruik je eigen woorden.</p>}
      >
        <TextArea label="Als jij" labelAsHeading rows={1} defaultValue="tijdens het eten op je telefoon kijkt" />
        <TextArea label="voel ik me" labelAsHeading rows={1} defaultValue="alleen" />
        <TextArea
          label="want ik heb nodig"
          labelAsHeading
          rows={1}
          defaultValue="dat we even echt samen zijn"
          after={<SaveState state="saved">Bewaard om 20:14</SaveState>}
        />
        <Choice
          label="Wie ziet dit?"
          labelAsHeading
          defaultValue="b"
          options={[
            { value: 'a', label: 'Alleen ik', note: 'Ben ziet dit nooit.', sign: <AudienceSign audience="onlyMe" /> },
            {
              value: 'b',
              label: 'Ben, als we allebei klaar zijn',
              note: 'Dan lezen jullie elkaars zin tegelijk.',
              sign: <AudienceSign audience="partnerAfterReveal" />,
            },
            {
              value: 'c',
              label: 'Ben, nu',
              note: 'Ben kan het meteen lezen.',
              sign: <AudienceSign audience="partnerNow" />,
            },
          ]}
        />
        <div className="tsp-sheet">
          <Said line="one" name="Kasia" large>
            <p>{zinnen.kasia}</p>
          </Said>
        </div>
        <Actions>
          <Button forward>Klaar, volgende stap</Button>
          <Button kind="link">Later verder</Button>
        </Actions>
        <p className="tsp-soft tsp-small">
          Niemand van Tweespraak leest dit. <a href="#/hulp">Hulp nodig?</a>
        </p>
      </Page>
    </Home>
  )
}

export function Zinnen() {
  return (
    <Home>
      <Page
        back={back}
        where="Module 3, stap 3 van 5"
        title="Jullie zinnen"
        lead={<p>Lees eerst rustig. Praten komt zo.</p>}
        centred
      >
        <Reveal
          one={{ name: 'Kasia', words: <p>{zinnen.kasia}</p> }}
          two={{ name: 'Ben', words: <p>{zinnen.ben}</p> }}
          title="Samen"
        >
          <p>Wat lees je dat je nog niet wist? Zeg het straks in één zin.</p>
          <Button forward>Begin het gesprek</Button>
          <p className="tsp-soft">20&nbsp;minuten, met een kaart en een klok</p>
          <Link href="#/afspraak">Nu niet, we kiezen een moment</Link>
        </Reveal>
      </Page>
    </Home>
  )
}

export function Tafel() {
  return (
    <Home>
      <TalkGuide
        back={
          <Link kind="soft" icon="back" href="#/zinnen">
            Terug
          </Link>
        }
        where="Module 3, samen, ronde 1 van 2"
        speaker="Kasia vertelt"
        listener="Ben luistert"
        time={<TimeLeft line="one" passed={0.36} before="nog ongeveer" minutes={<>2&nbsp;minuten</>} />}
        actions={
          <Actions>
            <Button forward>Wissel: Ben vertelt</Button>
            <Button kind="quiet" icon="pause">
              Zet de klok stil
            </Button>
          </Actions>
        }
      >
        <h2 className="tsp-h3">Kasia, lees je zin voor</h2>
        <Said line="one" large>
          <p>{zinnen.kasia}</p>
        </Said>
        <h2 className="tsp-h3">Ben, zeg terug wat je hoort</h2>
        <Said line="two" large>
          <p>Ik hoor dat je …</p>
          <p>Ik snap dat, want …</p>
          <p>Klopt dat?</p>
        </Said>
      </TalkGuide>
      <StopBar label="Stoppen" button={<Button kind="ink">Stop</Button>}>
        Voelt dit nu niet goed? Stop. Dat mag altijd.
      </StopBar>
    </Home>
  )
}

const days = [
  { day: 'Vrijdag 13 november', slots: ['12:30'] },
  { day: 'Maandag 16 november', slots: ['19:00', '20:00'] },
  { day: 'Dinsdag 17 november', slots: ['09:30', '19:00', '20:00', '21:00'] },
  { day: 'Donderdag 19 november', slots: ['20:30'] },
].map(({ day, slots }) => ({ day, slots: slots.map((label) => ({ value: `${day} ${label}`, label })) }))

export function Afspraak() {
  const [slot, setSlot] = useState('Dinsdag 17 november 20:00')
  return (
    <Home>
      <Page
        back={back}
        where="Gesprek 1 van 3"
        title="Kies een tijd"
        lead={<p>Jullie praten 60&nbsp;minuten met Marijke, met beeld. Samen, en ook elk even apart.</p>}
        aside={
          <Section overline="Jouw keuze" title="Dinsdag 17 november">
            <p className="tsp-lead">20:00 tot 21:00</p>
            <p className="tsp-soft">Tijd in Nederland</p>
            <Actions>
              <Button>Vraag deze tijd aan</Button>
            </Actions>
            <p className="tsp-small">Ben krijgt een bericht. Zegt Ben ook ja, dan staat de tijd vast.</p>
          </Section>
        }
      >
        <SlotPicker
          label={<span className="tsp-hidden">Kies een tijd</span>}
          days={days}
          value={slot}
          onChange={setSlot}
          more={<Button kind="link">Meer dagen</Button>}
        />
      </Page>
    </Home>
  )
}

export function Rapport() {
  return (
    <DeskFrame places={['Rapport', 'Licenties', 'Codes', 'Uitleg']} corner="J. de Wit, gemeente Demodam">
      <Page
        overline="Gemeente Demodam, derde kwartaal 2026"
        title="Bijna de helft van de stellen maakt het programma af"
      >
        <ReportNumbers />
        <ReportFigure />
        <Actions>
          <Button icon="print">Print op één A4</Button>
          <Link icon="download" href="#/ods">
            ODS
          </Link>
        </Actions>
        <p className="tsp-soft tsp-small">
          Tweespraak voor gemeente Demodam. Cijfers zijn vastgesteld per groep van 15&nbsp;stellen op 15 oktober 2026.
        </p>
      </Page>
    </DeskFrame>
  )
}

export function Voorbereiden() {
  return (
    <DeskFrame places={['Vandaag', 'Agenda', 'Stellen', 'Afronden']} corner={<Link href="#/">Verberg namen</Link>}>
      <div className="tsp-wide">
        <main id="main" tabIndex={-1} className="tsp-page tsp-side">
          <div className="tsp-text">
            <div>
              <p className="tsp-soft">Donderdag 12 november</p>
              <h1>Vandaag</h1>
            </div>
            <TodayAgenda />
            <Link href="#/">Tijden vrijgeven</Link>
          </div>
          <div className="tsp-text">
            <h2>Sam en Robin</h2>
            <p className="tsp-soft">10:30 tot 11:30. Gesprek 1 van 3, in het Nederlands.</p>
            <Button icon="camera">Open de kamer</Button>
            <Preparation />
          </div>
        </main>
      </div>
    </DeskFrame>
  )
}
