import { useLingui } from '@lingui/react/macro'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import type { sendReplies } from '@tweespraak/contract/learner/replies'
import { Screen } from '@tweespraak/shell/screen'
import { Button } from '@tweespraak/ui/button'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { FirstNumbers } from '../help/first-numbers.tsx'
import type { HelpEntry, HelpTexts } from '../help/help-query.ts'

/** What the server made of the replies. Lives on the page, nowhere else. */
export type Outcome = ResponseOf<typeof sendReplies>

interface Props {
  outcome: Outcome
  title: string
  frame: { back: ReactNode; where: string }
  help: { texts: HelpTexts; entries: readonly HelpEntry[] }
  busy: boolean
  trouble: ReactNode
  onGoOn: () => void
  /** The way that `otherWay` names. */
  onOther: () => void
}

/** Another pace than the one that follows by itself. `none`: the calm route, which comes whatever is pressed. */
type OtherWay = 'calmer' | 'asItWas' | 'none'

/** At this level the programme goes calmer unless the person chooses otherwise; at the next one it just does. */
const mayGoOnAsItWas = 2

/** The other way that the last button of the page leads to. */
export const otherWay = (level: number): OtherWay => {
  if (level < mayGoOnAsItWas) return 'calmer'
  return level === mayGoOnAsItWas ? 'asItWas' : 'none'
}

/**
 * The page after the private questions. One shape for everybody: somebody who looks along sees the same title, the same
 * numbers and as many buttons in the same places; what the sentences say differs.
 */
export function PrivateNext({ outcome, title, frame, help, busy, trouble, onGoOn, onOther }: Props) {
  const { t } = useLingui()
  const { level, myself } = outcome
  const { texts } = help
  const way = otherWay(level)
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
        <Button kind="quiet" busy={busy} onClick={onOther}>
          {way === 'asItWas'
            ? (texts.choiceGoOn ?? t`Ga verder zoals het was`)
            : (texts.choiceCalmRoute ?? t`Ga verder op de rustige route`)}
        </Button>
      </div>
    </Screen>
  )
}
