import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Report } from '@tweespraak/contract/municipality/report'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { Facts } from '@tweespraak/ui/facts'
import { Section } from '@tweespraak/ui/patterns/page'
import { reportQuery } from '../../api.ts'

/** What each figure means, how it is made, what is not shown and why. For a council, and for whoever checks it. */
export function ExplanationPage() {
  const { t } = useLingui()
  const report = useQuery(reportQuery)
  return (
    <Screen
      title={t`Zo zijn de cijfers gemaakt`}
      lead={<p>{t`U leert wat werkt bij groepen stellen, niet wat één stel deed.`}</p>}
    >
      <Section title={t`Wat een cijfer betekent`}>
        <Definitions />
      </Section>
      <Section title={t`Hoe een cijfer ontstaat`}>
        {report.data ? <Making rules={report.data.rules} /> : <Fetching query={report} />}
      </Section>
      <Section title={t`Wat u niet ziet, en waarom`}>
        <Hidden />
      </Section>
      <Section title={t`Hoe goed dit beschermt`}>
        <p>{t`Dat een stel meedoet, is beschermd door de grootte van de groep en het wachten. Wat een stel antwoordde, is beschermd door het toevallige getal.`}</p>
        <p>{t`Stel dat iemand alle andere stellen van een groep kent, met al hun antwoorden. Zonder cijfers raadt die persoon het antwoord van het laatste stel in 50 van de 100 keer goed. Met één cijfer in hoogstens 73 van de 100 keer. Met alle drie de cijfers samen in hoogstens 95.`}</p>
      </Section>
    </Screen>
  )
}

function Making({ rules }: { rules: Report['rules'] }) {
  const { t } = useLingui()
  return (
    <>
      <p>{t`Stellen die in dezelfde tijd begonnen, komen samen in een groep van ${rules.couplesPerBlock}. Een groep verandert nooit meer.`}</p>
      <p>{t`Na ${rules.waitMonths.from} tot ${rules.waitMonths.to} maanden tellen we. Bij elk aantal tellen we een klein toevallig getal op, of trekken dat af. Dat gebeurt één keer. Daarom staat er een marge bij.`}</p>
      <p>{t`U ziet ${rules.blocksPerRelease} groepen tegelijk, als één getal. Eén groep los ziet u nooit.`}</p>
      <p>{t`Daarna weten ook wij niet meer welk stel in welke groep zat. Een cijfer dat vaststaat, verandert niet meer.`}</p>
      <p>{t`Een stel telt alleen mee als iedereen die meedoet dat goed vindt.`}</p>
    </>
  )
}

function Definitions() {
  const { t } = useLingui()
  return (
    <Facts
      rows={[
        { name: t`Begonnen`, words: t`Minstens één van de twee deed stap 1 van module 1.` },
        {
          name: t`Afgemaakt`,
          words: t`Beide partners deden alle stappen. Of minstens 80 van de 100 stappen, met module 8. Binnen 26 weken na het gebruiken van de code.`,
        },
        { name: t`Tevreden`, words: t`Ieder van de twee die antwoordde, gaf een 7 of hoger.` },
        {
          name: t`Duidelijk beter`,
          words: t`Na afloop gaat het bij veel meer stellen beter dan door toeval kan. Het is geen vergelijking met stellen zonder programma.`,
        },
        { name: t`Marge`, words: t`In minstens 95 van de 100 keer ligt het echte getal hiertussen.` },
        {
          name: t`In gebruik`,
          words: t`Het aantal gebruikte plaatsen, naar beneden afgerond op tien. Eén keer per maand.`,
        },
      ]}
    />
  )
}

function Hidden() {
  const { t } = useLingui()
  return (
    <Facts
      rows={[
        { name: t`Welke code is gebruikt`, words: t`U weet soms aan wie een kaartje is gegeven.` },
        { name: t`Cijfers van vandaag`, words: t`Wie elke dag kijkt, ziet aan een verschil wat één stel deed.` },
        { name: t`Zelf filteren`, words: t`Twee lijsten die één stel verschillen, verraden dat stel.` },
        { name: t`0 of 100 van de 100`, words: t`Dan weet u het van iedereen. Daarom ziet u een bereik van vijf.` },
        { name: t`Wie stopte, en waarom`, words: t`Dat kan iemand in gevaar brengen.` },
        { name: t`Vragen over veiligheid`, words: t`Die antwoorden ziet alleen wie ze gaf.` },
        { name: t`Minder scheidingen`, words: t`Dat is niet gemeten. We beloven het ook niet.` },
      ]}
    />
  )
}
