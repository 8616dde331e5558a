import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import type { ReactNode } from 'react'
import { NotSignedOff } from './not-signed-off.tsx'

interface Props {
  title: string
  frame: { back?: ReactNode; where?: string }
  lead: ReactNode
  text: string
  signedOff: boolean
  onBegin: () => void
  onLater: () => void
}

/** What everybody reads before the questions. Beginning and putting off weigh the same. */
export function BeforeQuestions({ title, frame, lead, text, signedOff, onBegin, onLater }: Props) {
  const { t } = useLingui()
  return (
    <Screen key="before" title={title} {...frame}>
      {lead}
      <p>{text}</p>
      <NotSignedOff signedOff={signedOff} />
      <Actions>
        <Button kind="quiet" onClick={onBegin}>
          {t`Begin`}
        </Button>
        <Button kind="quiet" onClick={onLater}>
          {t`Later`}
        </Button>
      </Actions>
    </Screen>
  )
}
