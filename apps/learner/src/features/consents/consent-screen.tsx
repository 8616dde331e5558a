import { useLingui } from '@lingui/react/macro'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { useState } from 'react'
import { useConsentTexts } from './consent-texts.ts'
import { sayAbout } from './consents.ts'

interface Props {
  purpose: ConsentPurpose
  /** "Vraag 1 van 3" */
  where?: string
  onAnswered: (given: boolean) => void
}

/** One question, one yes, one no. Both buttons look the same: neither is the right one. */
export function ConsentScreen({ purpose, where, onAnswered }: Props) {
  const { t } = useLingui()
  const text = useConsentTexts()[purpose]
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const say = async (given: boolean) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await sayAbout(purpose, given, text)
      onAnswered(given)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Screen title={text.title} where={where}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {failure !== undefined && <Trouble error={failure} />}
      <Actions>
        <Button kind="quiet" busy={busy} onClick={() => void say(true)}>
          {text.yes}
        </Button>
        <Button kind="quiet" busy={busy} onClick={() => void say(false)}>
          {text.no}
        </Button>
      </Actions>
      <p className="tsp-soft">{t`Je kunt je antwoord later veranderen bij Mijn plek.`}</p>
    </Screen>
  )
}
