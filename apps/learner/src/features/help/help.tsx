import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { Notice } from '@tweespraak/ui/notice'
import { Section } from '@tweespraak/ui/patterns/page'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { useProminentExit } from '../exit/prominent-exit.ts'
import { NotSignedOff } from '../private-page/not-signed-off.tsx'
import { PrivatePage } from '../private-page/private-page.tsx'
import { coupleQuery } from '../today/today-query.ts'
import { type HelpEntry, helpQuery } from './help-query.ts'

/** Help, or in its place the private questions: they have no address of their own, so that none stays behind. */
export function Help() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { key } = useLocation()
  const [askedAt, setAskedAt] = useState<string>()
  const couple = useQuery({ ...coupleQuery, enabled: false }).data // what is known by now: nothing is asked for it here
  // A link to help leads out of the questions: it makes a new key.
  if (askedAt !== key) return <WhoToCall onAsk={() => setAskedAt(key)} />
  return (
    <PrivatePage
      short={false}
      partnerName={couple?.partner?.alias}
      title={t`Alleen voor jou`}
      frame={{}}
      onEnd={() => undefined}
      onLeave={() => void navigate(paths.today, { replace: true })}
    />
  )
}

/** Whom somebody can call. The numbers of first need stand in the page itself: they are there without a connection. */
function WhoToCall({ onAsk }: { onAsk: () => void }) {
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
      <Section title={t`Hoe gaat het met je, en hoe veilig voel je je?`}>
        <p>{t`Er zijn vragen die je alleen voor jezelf beantwoordt. Je antwoorden blijven op je scherm en worden niet bewaard.`}</p>
        <Button kind="quiet" onClick={onAsk}>
          {t`Bekijk de vragen`}
        </Button>
      </Section>
      <Section title={t`Praat alleen met iemand`}>
        <p>
          {t`Alleen praten met een professional kan hier nog niet. Bij Veilig Thuis luistert er dag en nacht iemand. Je hoeft daar je naam niet te zeggen.`}{' '}
          <a href="tel:08002000">0800-2000</a>
        </p>
      </Section>
      {help.data && <NotSignedOff signedOff={help.data.signedOff} />}
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
