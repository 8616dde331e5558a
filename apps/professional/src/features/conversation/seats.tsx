import { useLingui } from '@lingui/react/macro'
import { Panels, RedLine } from '@tweespraak/ui/patterns/red-line'
import { usePartnerName } from '../../layout/hidden-names.ts'
import { LobbyActionButtons } from './lobby-action-buttons.tsx'
import type { Lobby, Seat } from './lobby-query.ts'
import { WithoutApart } from './without-apart.tsx'

/** Under the red line: who waits. Partners must not learn it from the professional before they meet in the room. */
export function Seats({ id, lobby }: { id: string; lobby: Lobby }) {
  const { t } = useLingui()
  const name = usePartnerName()
  const [one, two] = lobby.seats
  return (
    <RedLine
      title={t`Onder deze lijn: alleen voor jou.`}
      words={t`Noem dit nooit als de ander erbij is.`}
      note={t`Partners zien elkaar pas in de kamer. Wie wacht, weet niet of de ander er al is.`}
    >
      <h2 className="tsp-hidden">{t`Wie er wacht`}</h2>
      <Panels
        names={{ one: name(one?.name ?? '', 0), two: name(two?.name ?? '', 1) }}
        one={one && <SeatPanel seat={one} />}
        two={two && <SeatPanel seat={two} />}
      />
      <div className="desk-presses">
        <LobbyActionButtons id={id} lobby={lobby} filled={false} />
      </div>
      {lobby.part === 'apart' && (
        <p>{t`Eerst spreek je ieder alleen. Wie het eerst is, maakt niet uit. Daarna mogen ze samen binnen.`}</p>
      )}
      <WithoutApart id={id} lobby={lobby} />
    </RedLine>
  )
}

/** Both are as high, whatever stands in them. */
function SeatPanel({ seat }: { seat: Seat }) {
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
      <p className="tsp-soft">{seat.seenAlone ? t`Al alleen gesproken.` : t`Nog niet alleen gesproken.`}</p>
    </div>
  )
}
