import { WhiskerFigure } from '../src/drawings/figure.tsx'
import type { Whisker } from '../src/drawings/whisker-scale.ts'
import { AgendaList, ConversationPlan, SlotList } from '../src/patterns/agenda.tsx'
import { CodeCard } from '../src/patterns/code-card.tsx'
import { Section } from '../src/patterns/page.tsx'
import { Panels, RedLine } from '../src/patterns/red-line.tsx'
import { Button } from '../src/primitives/button.tsx'
import { DataTable } from '../src/primitives/data-table.tsx'
import { BigNumbers } from '../src/primitives/facts.tsx'

const groups: (Whisker & { begun: string })[] = [
  { name: 'Groep 1', begun: 'okt 2025', value: 6, low: 3, high: 9 },
  { name: 'Groep 2', begun: 'nov 2025', value: 8, low: 5, high: 11 },
  { name: 'Groep 3', begun: 'jan 2026', value: 5, low: 2, high: 8 },
  { name: 'Groep 4', begun: 'feb 2026', value: 7, low: 4, high: 10 },
  { name: 'Groep 5', begun: 'mrt 2026', value: 8, low: 5, high: 11 },
]

export function ReportFigure() {
  return (
    <WhiskerFigure
      title="In elke groep maken stellen het af"
      how="De stip is het getal. De streep is de marge: het echte getal ligt daar vrijwel zeker tussen."
      axis="stellen die het afmaakten, van elke 15"
      rows={groups}
      max={15}
      table={
        <DataTable
          caption={<>Afgemaakt per groep van 15&nbsp;stellen</>}
          rows={groups}
          last={{ name: 'Samen', begun: '', value: 34, low: 28, high: 40 }}
          rowKey={(row) => row.name}
          columns={[
            { key: 'name', header: 'Groep', cell: (row) => row.name },
            { key: 'begun', header: 'Begonnen', cell: (row) => row.begun },
            { key: 'value', header: 'Afgemaakt', cell: (row) => row.value, numeric: true },
            { key: 'margin', header: 'Marge', cell: (row) => `${row.low} tot ${row.high}`, numeric: true },
          ]}
        />
      }
    />
  )
}

export function ReportNumbers() {
  return (
    <BigNumbers
      rows={[
        {
          key: 'started',
          number: '105',
          unit: 'stellen',
          words: 'zijn begonnen. Dat zijn zeven groepen van vijftien.',
          margin: 'Precies geteld',
        },
        {
          key: 'completed',
          number: '34',
          unit: 'van de 75',
          words: 'maakten het af. Deze 75 begonnen langer dan een half jaar geleden.',
          margin: 'Tussen 28 en 40',
        },
        {
          key: 'better',
          number: 'Beter',
          words: 'gaat het na afloop met wie het afmaakte.',
          margin: 'Duidelijk verschil. Niet vergeleken met stellen zonder programma',
        },
        {
          key: 'satisfied',
          number: 'Ruim 7',
          unit: 'van de 10',
          words: 'waren tevreden: wie antwoordde, gaf een 7 of hoger.',
          margin: 'Tussen 7 en 8 van de 10',
        },
        {
          key: 'cost',
          number: '€ 300',
          unit: 'per stel',
          words: 'kost het tot nu toe, met gesprekken.',
          margin: 'Precies geteld',
        },
      ]}
    />
  )
}

export function TodayAgenda() {
  return (
    <AgendaList
      label="Gesprekken van vandaag"
      empty="Vandaag geen gesprekken."
      items={[
        {
          id: '1',
          time: '10:30',
          title: 'Sam en Robin',
          notes: [<>Gesprek 1, 60&nbsp;minuten</>, 'Elk een eigen toestel'],
          current: true,
        },
        {
          id: '2',
          time: '14:00',
          title: 'Joost en Emre',
          notes: [<>Gesprek 2, 60&nbsp;minuten</>, 'Samen op één toestel'],
        },
        {
          id: '3',
          time: '20:00',
          title: 'Kasia en Ben',
          notes: [<>Gesprek 1, 60&nbsp;minuten</>, 'Samen op één toestel'],
        },
      ]}
    />
  )
}

export function Preparation() {
  return (
    <>
      <ConversationPlan
        label="Zo loopt het gesprek"
        parts={[
          { name: 'Welkom', minutes: 5, words: '5 min', who: 'third' },
          { name: 'Sam apart', minutes: 8, words: '8 min', who: 'one' },
          { name: 'Robin apart', minutes: 8, words: '8 min', who: 'two' },
          { name: 'Samen', minutes: 30, words: '30 min', who: 'both' },
          { name: 'Einde', minutes: 9, words: '9 min', who: 'third' },
        ]}
      />
      <Panels
        names={{ one: 'Sam', two: 'Robin' }}
        one={
          <Card
            wishes={['Mijn wens: weer samen lachen', 'Ons rondje: ‘het pingpongspel’', 'Mijn zin over het huishouden']}
            question="Hoe begin ik zonder verwijt?"
          />
        }
        two={
          <Card
            wishes={['Mijn wens: rust in huis', 'Ons rondje: ‘het pingpongspel’']}
            question="Mag ik ook even niets zeggen?"
          />
        }
      />
      <RedLine
        title="Onder deze lijn: alleen voor jou."
        words="Noem dit nooit als de ander erbij is."
        note="Kijkt er niemand mee? Dicht zijn beide vakken altijd gelijk, ook als er niets in staat."
      >
        <Panels one={<Closed name="Sam" />} two={<Closed name="Robin" />} />
      </RedLine>
    </>
  )
}

function Card({ wishes, question }: { wishes: string[]; question: string }) {
  return (
    <>
      <p className="tsp-soft">Mag mee naar het gesprek</p>
      <ul className="tsp-items tsp-plain">
        {wishes.map((wish) => (
          <li key={wish}>{wish}</li>
        ))}
      </ul>
      <p className="tsp-soft">Vraag aan jou</p>
      <p>
        <strong>{question}</strong>
      </p>
    </>
  )
}

function Closed({ name }: { name: string }) {
  return (
    <>
      <p>Wat {name} alleen met jou deelt</p>
      <p>
        <Button kind="ink">Laat zien</Button>
      </p>
    </>
  )
}

export function Desk() {
  return (
    <>
      <Section title="Cijfers">
        <ReportNumbers />
        <ReportFigure />
        <DataTable
          caption="Codes"
          rows={[]}
          rowKey={String}
          columns={[{ key: 'code', header: 'Kanaal', cell: String }]}
          empty="Er zijn nog geen codes gemaakt."
        />
      </Section>
      <Section title="Agenda">
        <TodayAgenda />
        <AgendaList label="Gesprekken van morgen" items={[]} empty="Morgen geen gesprekken." />
        <SlotList
          label="Tijden die je vrijgeeft"
          empty="Je geeft nog geen tijden vrij."
          slots={[
            {
              id: 'a',
              when: 'Dinsdag 17 november, 19:00 tot 20:00',
              state: 'vrij',
              action: <Button kind="link">Haal weg</Button>,
            },
            { id: 'b', when: 'Dinsdag 17 november, 20:00 tot 21:00', state: 'gevraagd' },
          ]}
        />
      </Section>
      <Section title="Voorbereiden">
        <Preparation />
      </Section>
      <Section title="Kaart met code">
        <CodeCard
          title="Voor jullie twee"
          code="ABCD EFGH 2345 6789"
          foot="Te gebruiken tot 1 juni 2027"
          picture={
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path d="M0 0h3v3H0zM5 0h3v3H5zM0 5h3v3H0zM4 4h1v1H4zM6 6h2v2H6z" />
            </svg>
          }
        >
          <p>Ga naar mijnplek.example en typ deze code.</p>
        </CodeCard>
      </Section>
    </>
  )
}
