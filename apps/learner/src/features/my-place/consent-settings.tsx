import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ConsentPurpose, consentPurpose, stopMessages } from '@tweespraak/contract/learner/couple'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { callApi, queryClient } from '../../api.ts'
import { type ConsentText, useConsentTexts } from '../consents/consent-texts.ts'
import { consentsQuery, sayAbout } from '../consents/consents.ts'
import { useWork } from '../session/use-work.ts'

/** What somebody said yes or no to; each can be turned round. Taking part ends with erasing, below. */
export function ConsentSettings() {
  const { t } = useLingui()
  const consents = useQuery(consentsQuery)
  const texts = useConsentTexts()
  const { busy, done, failure, run } = useWork()
  const stop = () =>
    run(async () => queryClient.setQueryData(consentsQuery.queryKey, (await callApi(stopMessages, {})).consents))
  return (
    <>
      <More words={t`Waar je ja of nee op zei`}>
        {!consents.data && <Fetching query={consents} />}
        {consents.data &&
          consentPurpose.options
            .filter((purpose) => purpose !== 'takingPart')
            .map((purpose) => (
              <OneConsent
                key={purpose}
                purpose={purpose}
                text={texts[purpose]}
                given={consents.data.some((consent) => consent.purpose === purpose && consent.given)}
              />
            ))}
      </More>
      <More words={t`Stop alle berichten`}>
        <p>{t`Er komt dan geen mail meer van ons. Ook niet over afspraken. Het geldt meteen.`}</p>
        {failure !== undefined && <Trouble error={failure} />}
        <Button kind="quiet" busy={busy} onClick={() => void stop()}>
          {t`Stop alle berichten`}
        </Button>
        {done && <SaveState state="saved">{t`Gestopt. Er komt geen bericht meer.`}</SaveState>}
      </More>
    </>
  )
}

function OneConsent({ purpose, text, given }: { purpose: ConsentPurpose; text: ConsentText; given: boolean }) {
  const { t } = useLingui()
  const { busy, failure, run } = useWork()
  return (
    <section className="tsp-section">
      <h3>{text.title}</h3>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <strong>{given ? t`Je zei ja.` : t`Je zei nee.`}</strong>
      </p>
      {failure !== undefined && <Trouble error={failure} />}
      <Button kind="quiet" busy={busy} onClick={() => void run(() => sayAbout(purpose, !given, text))}>
        {given ? text.no : text.yes}
      </Button>
    </section>
  )
}
