import { AudienceSign } from '../src/drawings/audience-sign.tsx'
import { Drawing } from '../src/drawings/drawing.tsx'
import type { DrawingName } from '../src/drawings/drawings.tsx'
import { LineMark, OffPage, Said, Tag } from '../src/drawings/lines.tsx'
import { Logo, Mark } from '../src/drawings/logo.tsx'
import { StepLine } from '../src/drawings/step-line.tsx'
import { Twist } from '../src/drawings/twist.tsx'
import { Choice } from '../src/fields/choice.tsx'
import { Section } from '../src/patterns/page.tsx'
import { EmptyState } from '../src/primitives/empty-state.tsx'
import { Facts } from '../src/primitives/facts.tsx'
import { Link } from '../src/primitives/link.tsx'

const titles: Record<DrawingName, string> = {
  chairs: '1 Waar staan we?',
  round: '2 Ons rondje',
  bulbs: '3 Wat eronder zit',
  loop: '4 Stop en kom terug',
  cups: '5 Ik heb je nodig',
  bowl: '6 Oud zeer',
  tent: '7 Samen een team',
  bicycle: '8 Blijven onderhouden',
  table: 'Gesprek: de tafel is de derde lijn',
  pause: 'Pauze',
  notebook: 'Nog leeg',
}

export function Signs() {
  return (
    <>
      <Section title="Wie zegt het">
        <Said line="one" name="Kasia">
          <p>Ik sta er alleen voor.</p>
        </Said>
        <Said line="two" name="Ben" large>
          <p>Ik kan het niet goed doen.</p>
        </Said>
        <Said line="third" name="Marijke">
          <p>Zeg het nog eens, in je eigen woorden.</p>
        </Said>
        <OffPage line="two">Van Ben</OffPage>
        <p>
          <Tag line="one">Kasia</Tag> <Tag line="two">Ben</Tag> <Tag line="both">Samen</Tag> <Tag>6&nbsp;minuten</Tag>{' '}
          <LineMark line="third" />
        </p>
      </Section>
      <Section title="Wie ziet dit">
        <Choice
          label="Voor Kasia"
          defaultValue="partnerNow"
          options={[
            {
              value: 'onlyMe',
              label: 'Alleen ik',
              note: 'Ben ziet dit nooit.',
              sign: <AudienceSign audience="onlyMe" />,
            },
            {
              value: 'partnerAfterReveal',
              label: 'Ben, als we allebei klaar zijn',
              note: 'Dan lezen jullie het tegelijk.',
              sign: <AudienceSign audience="partnerAfterReveal" />,
            },
            {
              value: 'partnerNow',
              label: 'Ben, nu',
              note: 'Ben kan het meteen lezen.',
              sign: <AudienceSign audience="partnerNow" />,
            },
            {
              value: 'conversationCard',
              label: 'Mee naar het gesprek',
              sign: <AudienceSign audience="conversationCard" />,
            },
          ]}
        />
        <Choice
          label="Voor Ben"
          options={[{ value: 'onlyMe', label: 'Alleen ik', sign: <AudienceSign audience="onlyMe" line="two" /> }]}
        />
      </Section>
      <Section title="Vooruitgang">
        <Twist words="Jullie zijn nu bij module 3 van 8" total={8} done={2} current={3} />
        <Twist words="Jullie beginnen bij module 1 van 8" total={8} done={0} current={1} />
        <Twist words="Acht modules, allemaal gedaan" total={8} done={8} />
        <StepLine words="Stap 3 van 5, alleen jij" total={5} done={3} line="one" />
        <StepLine words="Stap 2 van 5, alleen jij" total={5} done={2} line="two" />
        <StepLine words="Stap 3 van 5, samen" total={5} done={3} line="both" />
      </Section>
      <Section title="Wie ziet wat?">
        <Facts
          rows={[
            { name: 'Jij', words: 'Alles wat je zelf schrijft.' },
            { name: 'Je partner', words: 'Alleen wat jij deelt.' },
            { name: 'De gemeente', words: 'Niets over jou. Alleen aantallen van grote groepen stellen.' },
          ]}
        />
      </Section>
      <Section title="Tekeningen">
        {Object.entries(titles).map(([name, title]) => (
          <figure key={name}>
            <Drawing name={name as DrawingName} />
            <figcaption>{title}</figcaption>
          </figure>
        ))}
        <p>
          <Logo name="Tweespraak" /> <Mark words="Mijn plek" />
        </p>
        <EmptyState title="Je schrift is nog leeg" action={<Link href="#schrijf">Schrijf iets op</Link>}>
          <p>Hier komt wat je voor jezelf bewaart.</p>
        </EmptyState>
      </Section>
    </>
  )
}
