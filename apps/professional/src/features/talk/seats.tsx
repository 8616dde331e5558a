import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Panels, RedLine } from '@tweespraak/ui/patterns/red-line'
import { useState } from 'react'
import { usePartnerName } from '../../frame/hidden-names.ts'
import { Trouble } from '../../frame/trouble.tsx'
import { type Lobby, letIn, letWait, type Seat } from './lobby-query.ts'

/** Under the red line: who waits. Partners must not learn it from the professional before they meet in the room. */
export function Seats({ id, lobby }: { id: string; lobby: Lobby }) {
  const { t } = useLingui()
  const name = usePartnerName()
  const [failure, setFailure] = useState<unknown>()
  const [one, two] = lobby.seats
  const waiting = lobby.seats.filter(({ state }) => state === 'waiting')
  const run = async (work: Promise<void>) => {
    setFailure(undefined)
    await work.catch(setFailure)
  }
  const panel = (seat: Seat | undefined) =>
    seat && (
      <SeatPanel
        seat={seat}
        onLetIn={() => void run(letIn(id, [seat.seatId]))}
        onLetWait={() => void run(letWait(id, seat.seatId))}
      />
    )
  return (
    <RedLine
      title={t`Onder deze lijn: alleen voor jou.`}
      words={t`Noem dit nooit als de ander erbij is.`}
      note={t`Partners zien elkaar pas in de kamer. Wie wacht, weet niet of de ander er al is.`}
    >
      <h2 className="tsp-hidden">{t`Wie er wacht`}</h2>
      {failure !== undefined && <Trouble error={failure} />}
      <Panels
        names={{ one: name(one?.name ?? '', 0), two: name(two?.name ?? '', 1) }}
        one={panel(one)}
        two={panel(two)}
      />
      {waiting.length === 2 && (
        <p>
          <Button
            kind="quiet"
            onClick={() =>
              void run(
                letIn(
                  id,
                  waiting.map(({ seatId }) => seatId),
                ),
              )
            }
          >
            {t`Laat allebei binnen`}
          </Button>
        </p>
      )}
    </RedLine>
  )
}

/** Both are as high, whatever stands in them. */
function SeatPanel({ seat, onLetIn, onLetWait }: { seat: Seat; onLetIn: () => void; onLetWait: () => void }) {
  const { t } = useLingui()
  const words = {
    away: t`Is er nog niet.`,
    waiting: t`Wacht tot je open doet.`,
    admitted: t`Mag binnen, en is op weg.`,
    inRoom: t`Is in de kamer.`,
  }
  return (
    <div className="desk-seat">
      <p role="status">{words[seat.state]}</p>
      {seat.state === 'waiting' && (
        <Button kind="ink" onClick={onLetIn}>
          {t`Laat binnen`}
        </Button>
      )}
      {(seat.state === 'admitted' || seat.state === 'inRoom') && (
        <Button kind="ink" onClick={onLetWait}>
          {t`Laat even wachten`}
        </Button>
      )}
    </div>
  )
}
