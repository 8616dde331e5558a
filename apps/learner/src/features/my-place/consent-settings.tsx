import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ConsentPurpose, consentPurpose, stopMessages } from '@tweespraak/contract/learner/couple'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { callApi, queryClient } from '../../api.ts'
import { type ConsentText, useConsentTexts } from '../consents/consent-texts.ts'
import { consentsQuery, sayAbout } from '../consents/consents.ts'

/** What somebody said yes or no to; each can be turned round. Taking part ends with erasing, below. */
export function ConsentSettings() {
  const { t } = useLingui()
  const consents = useQuery(consentsQuery)
  const texts = useConsentTexts()
  const stop = useMutation({
    mutationFn: () => callApi(stopMessages, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: consentsQuery.queryKey }),
  })
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
        {stop.error && <Trouble error={stop.error} />}
        <Button kind="quiet" busy={stop.isPending} onClick={() => stop.mutate()}>
          {t`Stop alle berichten`}
        </Button>
        {stop.isSuccess && <SaveState state="saved">{t`Gestopt. Er komt geen bericht meer.`}</SaveState>}
      </More>
    </>
  )
}

function OneConsent({ purpose, text, given }: { purpose: ConsentPurpose; text: ConsentText; given: boolean }) {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({ mutationFn: () => sayAbout(purpose, !given, text) })
  return (
    <section className="tsp-section">
      <h3>{text.title}</h3>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <strong>{given ? t`Je zei ja.` : t`Je zei nee.`}</strong>
      </p>
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {given ? text.no : text.yes}
      </Button>
    </section>
  )
}
