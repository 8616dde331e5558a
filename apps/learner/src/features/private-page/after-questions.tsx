import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { NotSignedOff } from './not-signed-off.tsx'
import { WithNumbers } from './with-numbers.tsx'

interface Props {
  title: string
  frame: { back?: ReactNode; where?: string }
  text: string
  signedOff: boolean
  onGoOn: () => void
  onReadOn: () => void
}

/** The first screen after the questions: the same words, numbers and buttons for everybody. */
export function AfterQuestions({ title, frame, text, signedOff, onGoOn, onReadOn }: Props) {
  const { t } = useLingui()
  return (
    <Screen key="after" title={title} {...frame}>
      <p>
        <WithNumbers text={text} />
      </p>
      <NotSignedOff signedOff={signedOff} />
      <Actions>
        <Button kind="quiet" onClick={onGoOn}>
          {t`Ga verder`}
        </Button>
        <Button kind="quiet" onClick={onReadOn}>
          {t`Lees verder, alleen voor jou`}
        </Button>
        <ButtonLink kind="quiet" to={paths.help}>
          {t`Praat alleen met iemand`}
        </ButtonLink>
        <ButtonLink kind="quiet" to={paths.help}>
          {t`Alle hulp`}
        </ButtonLink>
        <ButtonLink kind="quiet" to={paths.myPlace} state={{ open: 'wishes' }}>
          {t`Rustiger aan, of pauze`}
        </ButtonLink>
      </Actions>
    </Screen>
  )
}
