import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import type { ReactNode } from 'react'

interface Props {
  title: string
  frame: { back: ReactNode; where: string }
  onTogether: () => void
  onAlone: () => void
  onNotNow: () => void
}

/** Before each deep step, the same for everybody and every time: three ways that weigh the same, of which none is kept. */
export function Invitation({ title, frame, onTogether, onAlone, onNotNow }: Props) {
  const { t } = useLingui()
  return (
    <Screen key="invitation" title={title} {...frame}>
      <p>{t`Deze oefening kun je samen doen, of alleen. Allebei is even goed, en je mag haar ook overslaan. Kies wat nu bij jou past. Het programma laat niet zien wat je kiest. Is er thuis angst of dwang? Kies dan alleen.`}</p>
      <Actions>
        <Button kind="quiet" onClick={onTogether}>
          {t`Samen`}
        </Button>
        <Button kind="quiet" onClick={onAlone}>
          {t`Alleen`}
        </Button>
        <Button kind="quiet" onClick={onNotNow}>
          {t`Niet nu`}
        </Button>
      </Actions>
    </Screen>
  )
}
