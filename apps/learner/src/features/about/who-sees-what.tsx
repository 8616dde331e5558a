import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Facts } from '@tweespraak/ui/facts'
import { linkClass } from '@tweespraak/ui/link'
import { Section } from '@tweespraak/ui/patterns/page'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

/** The privacy page, the same for everybody and before anybody signs up. */
export function WhoSeesWhat() {
  const { t } = useLingui()
  return (
    <Screen
      title={t`Wie ziet wat?`}
      back={
        <AppLink to={paths.today} kind="soft" icon="back">
          {t`Naar het begin`}
        </AppLink>
      }
      lead={<p>{t`Bij elke vraag staat wie jouw antwoord leest. Jij kiest dat zelf.`}</p>}
    >
      <Facts
        rows={[
          {
            name: t`Jij`,
            words: t`Alles wat je zelf schrijft. Behalve je antwoorden bij “Alleen voor jou”: die blijven op je scherm.`,
          },
          {
            name: t`Je partner`,
            words: t`Alleen wat jij deelt. Niet wanneer je iets deed, en niet wat je nog niet deed.`,
          },
          { name: t`De professional`, words: t`Alleen je gesprekskaart, als jij dat wilt. Hoogstens vijf dingen.` },
          {
            name: t`De gemeente`,
            words: t`Alleen tellingen van minstens tien stellen samen. Nooit een naam of een antwoord.`,
          },
          { name: t`Wij`, words: t`Niemand van ons leest wat je schrijft.` },
        ]}
      />
      <Section title={t`Wanneer je partner iets leest`}>
        <p>{t`Wat je deelt, gaat naar je partner als jij op Klaar drukt. Zolang je schrijft, leest niemand mee. Terugnemen kan altijd.`}</p>
        <p>{t`Sommige antwoorden blijven dicht tot jullie allebei verder zijn. Dan kunnen jullie ze allebei lezen.`}</p>
      </Section>
      <Section title={t`De vragen “Alleen voor jou”`}>
        <p>{t`Iedereen krijgt deze vragen, op hetzelfde moment. Je beantwoordt ze alleen.`}</p>
        <p>{t`Je antwoorden blijven op je scherm. Ze worden niet verstuurd en niet bewaard. Het programma verandert er niet door.`}</p>
      </Section>
      <Section title={t`Rustiger aan, of pauze`}>
        <p>{t`Wil je het rustiger aan, of wil je pauze? Dat vraag je bij Mijn plek, en je partner ziet dat jij het vroeg.`}</p>
        <p>{t`Je partner ziet niet waarom, en een pauze heeft geen einddatum.`}</p>
      </Section>
      <Section title={t`De cijfers voor de gemeente`}>
        <p>{t`De gemeente wil weten of het programma helpt. We tellen stellen bij elkaar op. Bij elke telling doen we een beetje toeval.`}</p>
        <p>{t`Kent iemand alle andere stellen in een groep? Dan kan die beter raden hoe het bij jullie ging.`}</p>
        <p>{t`Zonder cijfers heeft die 50 van de 100 keer gelijk. Met één cijfer hoogstens 73 keer, met drie cijfers hoogstens 95 keer.`}</p>
        <p>{t`Je kiest zelf of jullie meetellen. Dat kun je veranderen bij Mijn plek.`}</p>
      </Section>
      <Section title={t`Je mag alles terug, en alles weg`}>
        <p>{t`Bij Mijn plek haal je op wat we van je bewaren. Je kunt daar ook alles laten wissen.`}</p>
        <p>{t`Ons noodarchief vergeet het binnen dertig dagen. Cijfers die al bekend zijn, veranderen niet.`}</p>
      </Section>
      <a className={linkClass('soft')} href="/third-party-notices.txt">{t`Gebruikte software`}</a>
    </Screen>
  )
}
