import { useLingui } from '@lingui/react/macro'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { type ReactNode, useRef } from 'react'

interface Props {
  fields: readonly { id: string; field: ReactNode }[]
  /** Stands after the last question. */
  last: ReactNode
  at: number
  onGo: (to: number) => void
}

/** One question at a time. Every question may be passed over, and one can go back. */
export function OneByOne({ fields, last, at, onGo }: Props) {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const go = (to: number) => {
    onGo(to)
    frame.current?.focus({ preventScroll: true })
  }
  const total = fields.length
  const number = at + 1
  const current = fields[at]
  return (
    <div ref={frame} tabIndex={-1} className="tsp-text">
      {current ? (
        <>
          <p className="tsp-soft">{t`Vraag ${number} van ${total}`}</p>
          <div key={current.id}>{current.field}</div>
        </>
      ) : (
        last
      )}
      <Actions>
        {current && (
          <Button kind="quiet" forward onClick={() => go(at + 1)}>
            {at + 1 < total ? t`Volgende vraag` : t`Dat was de laatste`}
          </Button>
        )}
        {at > 0 && (
          <Button kind="link" onClick={() => go(at - 1)}>
            {t`Vorige vraag`}
          </Button>
        )}
      </Actions>
    </div>
  )
}
