import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Button } from '@tweespraak/ui/button'
import { Facts } from '@tweespraak/ui/facts'
import { More } from '@tweespraak/ui/more'
import { Section } from '@tweespraak/ui/patterns/page'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { helpQuery } from '../help/help-query.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { PartnerBegan } from './partner-began.tsx'

/** Says what the programme is, for whom it is not, and who sees what: a minute of reading before anything is typed. */
export function AboutScreen({ onGoOn, municipality }: { onGoOn: () => void; municipality?: string }) {
  const { t, i18n } = useLingui()
  const help = useQuery(helpQuery(i18n.locale))
  return (
    <Screen
      title={t`Samen oefenen, thuis`}
      drawing="chairs"
      lead={
        <p>
          {municipality
            ? t`Dit is een programma voor stellen. De gemeente ${municipality} betaalt het voor jullie.`
            : t`Dit is een programma voor stellen. Het kost jullie niets.`}
        </p>
      }
    >
      {municipality && <PartnerBegan />}
      <Section title={t`Wat is het?`}>
        <ul>
          <li>{t`Korte stappen van ongeveer vijf minuten. Soms alleen, soms samen.`}</li>
          <li>{t`Acht modules. Eén per week is een goed tempo. Langzamer mag.`}</li>
          <li>{t`Jij hebt een eigen plek. Je partner ook.`}</li>
          <li>{t`Kom je er samen niet uit? Dan kun je met een professional praten.`}</li>
        </ul>
      </Section>
      <Section title={t`Wie ziet wat?`}>
        <Facts
          rows={[
            { name: t`Jij`, words: t`Alles wat je zelf schrijft.` },
            { name: t`Je partner`, words: t`Alleen wat jij deelt. Dat kies je bij elke vraag.` },
            { name: t`De professional`, words: t`Alleen je gesprekskaart, als jij dat wilt.` },
            { name: t`De gemeente`, words: t`Alleen tellingen van veel stellen samen. Nooit iets van jullie.` },
          ]}
        />
      </Section>
      <Section title={t`Wanneer niet?`}>
        <p>{t`Dit programma past nu niet als een van deze dingen speelt. Dan is er andere hulp.`}</p>
        <ul>
          {(help.data?.notForYou ?? []).map(({ id, question }) => (
            <li key={id}>{question}</li>
          ))}
        </ul>
        <p>
          <AppLink to={paths.help}>{t`Bekijk wie je kunt bellen`}</AppLink>
        </p>
      </Section>
      <More words={t`Snel weg van deze website`}>
        <p>{t`Bovenaan staat altijd “Sluit meteen”. Druk daarop, of drie keer op Shift. Je ziet dan het weer.`}</p>
        <p>{t`Je browser onthoudt welke websites je bezocht. Wis je geschiedenis als een ander kan meekijken.`}</p>
      </More>
      <Button forward onClick={onGoOn}>
        {t`Ga verder`}
      </Button>
      <LanguageSwitch />
    </Screen>
  )
}
