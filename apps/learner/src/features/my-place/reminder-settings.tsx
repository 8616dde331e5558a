import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Me } from '@tweespraak/contract/learner/account'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { useConsentTexts } from '../consents/consent-texts.ts'
import { consentsQuery, sayAbout } from '../consents/consents.ts'
import { remindersQuery } from '../reminders/reminders-query.ts'
import { MomentSettings } from './moment-settings.tsx'
import { PauseSettings } from './pause-settings.tsx'

/**
 * When and whether one is reminded. What it says about a mailbox for two is a rule; whether it holds here is not told.
 */
export function ReminderSettings({ me, open }: { me: Me; open: boolean }) {
  const { t } = useLingui()
  const reminders = useQuery(remindersQuery)
  const consents = useQuery(consentsQuery)
  const said = consents.data?.some(({ purpose, given }) => purpose === 'mailMessages' && given)
  return (
    <More words={t`Herinneringen`} open={open}>
      <p>{t`Een herinnering gaat alleen over jou. Wat je partner doet, telt niet mee.`}</p>
      {reminders.data ? (
        <>
          <MomentSettings moment={reminders.data.moment} />
          <PauseSettings pausedUntil={reminders.data.pausedUntil} me={me} />
        </>
      ) : (
        <Fetching query={reminders} />
      )}
      {consents.data && <MailOrNot hasAddress={me.emailHint !== null} said={Boolean(said)} />}
    </More>
  )
}

function MailOrNot({ hasAddress, said }: { hasAddress: boolean; said: boolean }) {
  const { t } = useLingui()
  const text = useConsentTexts().mailMessages
  const { mutate, isPending, error } = useMutation({ mutationFn: () => sayAbout('mailMessages', !said, text) })
  return (
    <section className="tsp-section">
      <h2 className="tsp-h3">{t`Mail`}</h2>
      {hasAddress ? (
        <>
          <p>
            {said
              ? t`We mailen je soms, zolang er iets voor je klaarstaat. Op je vaste moment, als je dat kiest.`
              : t`Je zei nee tegen berichten. We mailen je dus niet. Een vast moment kan wel.`}
          </p>
          <p>{t`Lezen twee mensen in dezelfde mailbox? Daar sturen we geen herinneringen heen.`}</p>
          {error && <Trouble error={error} />}
          <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
            {said ? t`Stop met herinneren` : text.yes}
          </Button>
        </>
      ) : (
        <p>{t`Je gaf geen mailadres. We mailen je dus niet. Een vast moment kan wel.`}</p>
      )}
    </section>
  )
}
