import { useState } from 'react'
import { Check, Checks } from '../src/fields/checks.tsx'
import { Choice } from '../src/fields/choice.tsx'
import { CodeField } from '../src/fields/code-field.tsx'
import { ErrorSummary } from '../src/fields/error-summary.tsx'
import { Grade } from '../src/fields/grade.tsx'
import { SlotPicker } from '../src/fields/slot-picker.tsx'
import { TextArea } from '../src/fields/text-area.tsx'
import { TextField } from '../src/fields/text-field.tsx'
import { Section } from '../src/patterns/page.tsx'
import { Actions } from '../src/primitives/actions.tsx'
import { Button } from '../src/primitives/button.tsx'
import { Dialog } from '../src/primitives/dialog.tsx'
import { Link } from '../src/primitives/link.tsx'
import { Notice } from '../src/primitives/notice.tsx'
import { QuickExit } from '../src/primitives/quick-exit.tsx'
import { SaveState } from '../src/primitives/save-state.tsx'
import { Skeleton } from '../src/primitives/skeleton.tsx'

/** Buttons, links, fields, choices, messages: each in every state. */
export function Basics() {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
      <Messages />
    </>
  )
}

function Buttons() {
  const [asking, setAsking] = useState(false)
  return (
    <Section title="Knoppen">
      <Actions>
        <Button forward onClick={() => setAsking(true)}>
          Ga verder
        </Button>
        <Button kind="quiet" icon="sound">
          Lees voor
        </Button>
        <Button kind="ink">Stop</Button>
        <Button kind="danger" icon="phone">
          Ophangen
        </Button>
        <Button kind="link">Geef het een andere naam</Button>
      </Actions>
      <Actions>
        <Button busy busyWords="Een moment">
          Bewaar
        </Button>
        <Button kind="quiet" disabledReason="Dit kan als jullie allebei klaar zijn.">
          Lees samen
        </Button>
        <Link href="#gewoon">Gewone link</Link>
        <Link href="#terug" kind="soft" icon="back">
          Vandaag
        </Link>
        <Link href="#voet" kind="ink">
          Wie ziet wat?
        </Link>
      </Actions>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        corner={
          <QuickExit href="#weg" byKeys={false}>
            Sluit meteen
          </QuickExit>
        }
        title="Wil je nu stoppen?"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Ja, stop</Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Terug
            </Button>
          </>
        }
      >
        <p>Wat je schreef, is bewaard. Ben ziet niet waarom je stopt.</p>
      </Dialog>
    </Section>
  )
}

function Fields() {
  return (
    <Section title="Velden">
      <TextField label="Hoe heet je hier?" hint="Een bijnaam mag ook." defaultValue="Kasia" />
      <TextField
        id="mail"
        label="Je e-mailadres"
        error="Hier ontbreekt een apenstaartje."
        defaultValue="kasia.voorbeeld"
      />
      <TextField label="Jouw plek" defaultValue="Demodam" readOnly />
      <TextArea
        label="Schrijf het op"
        defaultValue="Ik wil dat we weer eens samen fietsen, net als vroeger."
        after={<SaveState state="saved">Bewaard om 20:14</SaveState>}
      />
      <TextArea label="Als jij" labelAsHeading rows={1} defaultValue="tijdens het eten op je telefoon kijkt" />
      <TextArea label="want ik heb nodig" labelAsHeading rows={1} error="Hier staat nog niets." />
      <CodeField kind="licence" label="Typ je code" hint="Die staat op je kaartje. Zestien letters en cijfers." />
      <CodeField kind="digits" label="De zes cijfers uit je mail" />
      <CodeField
        kind="pin"
        label="Je pincode"
        showWords="Laat zien"
        hideWords="Verberg"
        error="Dit zijn er drie. Typ zes cijfers."
        defaultValue="204"
      />
    </Section>
  )
}

const audiences = [
  { value: 'onlyMe', label: 'Alleen ik', note: 'Ben ziet dit nooit.' },
  { value: 'partnerAfterReveal', label: 'Ben, als we allebei klaar zijn', note: 'Dan lezen jullie het tegelijk.' },
  { value: 'partnerNow', label: 'Ben, nu', note: 'Ben kan het meteen lezen.' },
]

const days = [
  { day: 'Vrijdag 13 november', slots: [{ value: 'a', label: '12:30' }] },
  {
    day: 'Dinsdag 17 november',
    slots: ['09:30', '19:00', '20:00', '21:00'].map((label) => ({ value: label, label })),
  },
]

function Choices() {
  const [along, setAlong] = useState(true)
  const [picked, setPicked] = useState(['wens'])
  const [grade, setGrade] = useState<number>()
  const [slot, setSlot] = useState('20:00')
  return (
    <Section title="Kiezen">
      <Choice label="Wie ziet dit?" options={audiences} defaultValue="partnerAfterReveal" />
      <Choice
        label="Wie begint?"
        error="Kies wie begint."
        options={[
          { value: 'k', label: 'Kasia' },
          { value: 'b', label: 'Ben' },
        ]}
      />
      <Checks
        label="Wat mag mee naar het gesprek?"
        hint="Hoogstens vijf dingen."
        options={[
          { value: 'wens', label: 'Mijn wens' },
          { value: 'rondje', label: 'Ons rondje', note: 'De draaimolen' },
        ]}
        value={picked}
        onChange={setPicked}
      />
      <Check label="Dit mag mee naar het gesprek" checked={along} onChange={setAlong} />
      <Grade
        label="Welk cijfer geef je jullie relatie?"
        lowWords="heel slecht"
        highWords="heel goed"
        value={grade}
        onChange={setGrade}
      />
      <SlotPicker
        label="Kies een tijd"
        days={days}
        value={slot}
        onChange={setSlot}
        more={<Button kind="link">Meer dagen</Button>}
      />
    </Section>
  )
}

const mistakes = [{ field: 'mail', message: 'Hier ontbreekt een apenstaartje.' }]

function Messages() {
  const [tried, setTried] = useState(false)
  return (
    <Section title="Meldingen">
      <Notice title="Even weten">
        <p>Deze stap kun je later nog veranderen.</p>
      </Notice>
      <Notice kind="saved" title="Bewaard">
        <p>Alles staat op je eigen plek.</p>
      </Notice>
      <Notice kind="waiting" title="Een moment">
        <p>We halen je schrift op.</p>
      </Notice>
      <Notice kind="offline" title="Je bent niet verbonden">
        <p>Schrijf rustig door. We bewaren het op dit toestel.</p>
      </Notice>
      <Notice kind="error" title="Dit lukte niet">
        <p>
          Er is niets weg. <a href="#opnieuw">Probeer het nog een keer</a>
        </p>
      </Notice>
      <Notice kind="safety" title="Gevaar, nu? Bel 112.">
        <p>
          Veilig Thuis: <a href="tel:08002000">0800-2000</a>. Dag en nacht, gratis.
        </p>
      </Notice>
      <Button kind="quiet" onClick={() => setTried(true)}>
        Laat zien wat er mist
      </Button>
      {tried && <ErrorSummary title="Er mist nog iets" errors={mistakes} />}
      <SaveState state="saving">Opslaan</SaveState>
      <SaveState state="device">Bewaard op dit apparaat</SaveState>
      <SaveState state="failed">Nog niet bewaard. Schrijf rustig door.</SaveState>
      <Skeleton words="Een moment" />
    </Section>
  )
}
