import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { type ReactNode, useRef, useState } from 'react'
import { WithNumbers } from './with-numbers.tsx'

interface Props {
  title: string
  frame: { back?: ReactNode; where?: string }
  texts: readonly string[]
  onClose: () => void
}

/**
 * The words that fit, one paragraph at a time in one frame, without a count: a glance shows little, and not how many there
 * are. Closed, it is gone: the replies were forgotten when it opened.
 */
export function FittingWords({ title, frame, texts, onClose }: Props) {
  const { t } = useLingui()
  const [at, setAt] = useState(0)
  const screen = useRef<HTMLDivElement>(null)
  const next = () => {
    if (at + 1 >= texts.length) return onClose()
    setAt(at + 1)
    screen.current?.focus({ preventScroll: true })
  }
  return (
    <Screen key="fitting" title={title} {...frame}>
      <div ref={screen} tabIndex={-1} className="tsp-text">
        <p>
          <WithNumbers text={texts[at] ?? ''} />
        </p>
        <Actions>
          <Button kind="quiet" onClick={next}>
            {t`Volgende`}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t`Sluit`}
          </Button>
        </Actions>
      </div>
    </Screen>
  )
}
