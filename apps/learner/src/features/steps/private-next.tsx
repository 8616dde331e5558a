import { useLingui } from '@lingui/react/macro'
import type { Reply } from '@tweespraak/contract/endpoint'
import type { sendReplies } from '@tweespraak/contract/learner/replies'
import { Button } from '@tweespraak/ui/button'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../frame/app-link.tsx'
import { Screen } from '../../frame/screen.tsx'
import { paths } from '../../paths.ts'
import { FirstNumbers } from '../help/first-numbers.tsx'
import type { HelpEntry, HelpTexts } from '../help/help-query.ts'

/** What the server made of the replies. Lives on the page, nowhere else. */
export type Outcome = Reply<typeof sendReplies>

interface Props {
  outcome: Outcome
  title: string
  frame: { back: ReactNode; where: string }
  help: { texts: HelpTexts; entries: readonly HelpEntry[] }
  busy: boolean
  trouble: ReactNode
  onGoOn: () => void
  /** Only for who may choose it. */
  onAsItWas: () => void
}

/** At this level the programme goes calmer unless the person chooses otherwise; at the next one it just does. */
const mayGoOnAsItWas = 2

/**
 * The page after the private questions. One shape for everybody: who looks along sees the same title, the same numbers
 * and the same first two buttons; what the sentences say differs. Only who may go on as it was has a third button.
 */
export function PrivateNext({ outcome, title, frame, help, busy, trouble, onGoOn, onAsItWas }: Props) {
  const { t } = useLingui()
  const { level, myself } = outcome
  const { texts } = help
  const first = texts[`reply${level}`] ?? t`Je mag altijd met iemand praten. Je hoeft je naam niet te zeggen.`
  return (
    <Screen key="sent" title={title} {...frame}>
      {!(myself && level === 0) && <p>{first}</p>}
      {myself && <p>{texts.replyMyself ?? first}</p>}
      <FirstNumbers entries={help.entries} />
      <p>{texts.sentAndGone ?? t`We bewaren je antwoorden niet. Niemand kan ze teruglezen, jij ook niet.`}</p>
      <p>
        {level >= mayGoOnAsItWas ? texts.calmerNext : texts.calmerOffer}{' '}
        {level === mayGoOnAsItWas && texts.calmerUnless}
      </p>
      <p>{texts.askedAgain}</p>
      {trouble}
      <div className="tsp-actions">
        <Button forward busy={busy} onClick={onGoOn}>
          {t`Ga verder`}
        </Button>
        <ButtonLink kind="quiet" to={paths.help}>
          {texts.choiceHelp ?? t`Bekijk wie je kunt bellen`}
        </ButtonLink>
        {level === mayGoOnAsItWas && (
          <Button kind="quiet" busy={busy} onClick={onAsItWas}>
            {texts.choiceGoOn ?? t`Ga verder zoals het was`}
          </Button>
        )}
      </div>
    </Screen>
  )
}
