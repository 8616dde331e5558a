import { useLingui } from '@lingui/react/macro'
import { RedWords } from '@tweespraak/ui/patterns/red-line'
import { isAlone } from '../conversation/conversation-parts.ts'
import { Plan } from '../conversation/conversation-plan.tsx'
import type { Lobby } from '../conversation/lobby-query.ts'

/** Over the tiles: where the conversation is, and while one partner is alone here, whose ears this is for. */
export function BesideRoom({ lobby }: { lobby: Lobby }) {
  const { t } = useLingui()
  return (
    <>
      <Plan
        number={lobby.number}
        apartFirst={lobby.apartFirst}
        names={lobby.seats.map(({ name }) => name)}
        lobby={lobby}
      />
      <div role="status">
        {isAlone(lobby) && (
          <RedWords title={t`Wat je nu hoort, is alleen voor jou.`} words={t`Noem dit nooit als de ander erbij is.`} />
        )}
      </div>
    </>
  )
}
