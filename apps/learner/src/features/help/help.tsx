import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { More } from '@tweespraak/ui/more'
import { Notice } from '@tweespraak/ui/notice'
import { Section } from '@tweespraak/ui/patterns/page'
import { useProminentExit } from '../exit/prominent-exit.ts'
import { type HelpEntry, helpQuery } from './help-query.ts'

/** Whom somebody can call. The numbers of first need stand in the page itself: they are there without a connection. */
export function Help() {
  const { t, i18n } = useLingui()
  const help = useQuery(helpQuery(i18n.locale))
  useProminentExit()
  const texts = help.data?.texts ?? {}
  return (
    <Screen
      title={t`Hulp en contact`}
      lead={<p>{t`Je mag altijd met iemand praten. Je hoeft je naam niet te zeggen.`}</p>}
    >
      <Notice kind="safety" title={t`Is er nu gevaar? Bel 112.`}>
        <p>
          {t`Veilig Thuis:`} <a href="tel:08002000">0800-2000</a>. {t`Dag en nacht, gratis.`}
        </p>
      </Notice>
      {help.error && <Trouble error={help.error} again={() => void help.refetch()} />}
      {help.data && (
        <Section title={t`Wie je kunt bellen`}>
          <ul className="help-list tsp-plain">
            {help.data.entries.map((entry) => (
              <HelpRow key={entry.id} entry={entry} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t`Weg van deze website`}>
        <p>{texts.exitHow ?? t`Druk bovenaan op de knop, of drie keer op Shift. Je ziet dan het weer.`}</p>
        <More words={t`Wat er achterblijft op je toestel`}>
          <p>
            {texts.historyStays ??
              t`Je browser onthoudt welke websites je bezocht. Wis je geschiedenis als een ander kan meekijken.`}
          </p>
        </More>
      </Section>
    </Screen>
  )
}

function HelpRow({ entry }: { entry: HelpEntry }) {
  const { t } = useLingui()
  const { name, forWhom, phone, website, hours, checked } = entry
  return (
    <li>
      <h3>{name}</h3>
      <p>{forWhom}</p>
      <p className="help-ways">
        {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
        {website && (
          <a href={/^https?:/.test(website) ? website : `https://${website}`} rel="noreferrer nofollow">
            {website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
          </a>
        )}
      </p>
      <p className="tsp-soft tsp-small step-facts">
        <span>{hours}</span>
        {!checked && <span>{t`Dit wordt nog nagekeken.`}</span>}
      </p>
    </li>
  )
}
