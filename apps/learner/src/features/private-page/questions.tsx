import { useLingui } from '@lingui/react/macro'
import type { PrivateReplies } from '@tweespraak/content/private-words'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Choice } from '@tweespraak/ui/fields/choice'
import { type ReactNode, useRef, useState } from 'react'
import type { PrivateTexts } from './private-query.ts'

type Reply = PrivateTexts['replies'][number]['id']

interface Props {
  title: string
  frame: { back?: ReactNode; where?: string }
  questions: PrivateTexts['whole']
  options: PrivateTexts['replies']
  replies: PrivateReplies
  onReply: (id: string, reply: Reply | undefined) => void
  onLater: () => void
  onDone: () => void
}

/** One question on a screen, the same screens for everybody. Going on needs no reply; going back shows an empty question. */
export function Questions({ title, frame, questions, options, replies, onReply, onLater, onDone }: Props) {
  const { t } = useLingui()
  const [at, setAt] = useState(0)
  const screen = useRef<HTMLDivElement>(null)
  const question = questions[at]
  if (!question) return null
  const go = (to: number) => {
    if (to >= questions.length) return onDone()
    const next = questions[to]
    if (to < at && next) onReply(next.id, undefined)
    setAt(to)
    screen.current?.focus({ preventScroll: true })
  }
  const number = at + 1
  const total = questions.length
  return (
    <Screen key="questions" title={title} {...frame}>
      <div ref={screen} tabIndex={-1} className="tsp-text">
        <p className="tsp-soft">{t`Vraag ${number} van ${total}`}</p>
        <Choice
          key={question.id}
          label={question.question}
          {...(question.below && { hint: question.below })}
          options={options.map(({ id, label }) => ({ value: id, label }))}
          value={replies[question.id] ?? ''}
          onChange={(chosen) => onReply(question.id, options.find(({ id }) => id === chosen)?.id)}
        />
        <Actions>
          <Button kind="quiet" onClick={() => go(at + 1)}>
            {t`Volgende`}
          </Button>
          {at > 0 && (
            <Button kind="quiet" onClick={() => go(at - 1)}>
              {t`Vorige`}
            </Button>
          )}
          <Button kind="quiet" onClick={onLater}>
            {t`Later`}
          </Button>
        </Actions>
      </div>
    </Screen>
  )
}
