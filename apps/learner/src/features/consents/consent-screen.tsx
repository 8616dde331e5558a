import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
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
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: boolean) => sayAbout(purpose, given, text),
    onSuccess: (_, given) => onAnswered(given),
  })
  return (
    <Screen title={text.title} where={where}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {error && <Trouble error={error} />}
      <Actions>
        <Button kind="quiet" busy={isPending} onClick={() => mutate(true)}>
          {text.yes}
        </Button>
        <Button kind="quiet" busy={isPending} onClick={() => mutate(false)}>
          {text.no}
        </Button>
      </Actions>
      <p className="tsp-soft">{t`Je kunt je antwoord later veranderen bij Mijn plek.`}</p>
    </Screen>
  )
}
