import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { usePartnerName } from '../../layout/hidden-names.ts'
import { hasTimeLeft, type LobbyAction, lobbyActionsOf } from './lobby-actions.ts'
import { type Lobby, letIn, letWait, type Seat, speakWith } from './lobby-query.ts'

interface Props {
  readonly id: string
  readonly lobby: Lobby
  /** The next thing is the one filled button here; where the page has another, it is not. */
  readonly filled: boolean
}

/** The buttons for what comes next, and for what else can be done with those who wait and those inside. */
export function LobbyActionButtons({ id, lobby, filled }: Props) {
  const words = useActionText(lobby)
  const { next, rest } = lobbyActionsOf(lobby)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (action: LobbyAction) => {
      if (action.kind === 'alone') return speakWith(id, action.seat.seatId)
      if (action.kind === 'wait') return letWait(id, action.seat.seatId)
      const seatIds = action.seats.map(({ seatId }) => seatId)
      return letIn(id, seatIds)
    },
    // The button that was pressed is mostly gone then: whoever works by keyboard goes on from the main part.
    onSettled: () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus()
      })
    },
  })
  return (
    <>
      {error && <Trouble error={error} />}
      {next && (
        <Button kind={filled && !hasTimeLeft(lobby) ? 'pen' : 'ink'} busy={isPending} onClick={() => mutate(next)}>
          {words(next)}
        </Button>
      )}
      {rest.map((it) => (
        <Button key={words(it)} kind="ink" busy={isPending} onClick={() => mutate(it)}>
          {words(it)}
        </Button>
      ))}
    </>
  )
}

function useActionText(lobby: Lobby): (press: LobbyAction) => string {
  const { t } = useLingui()
  const partner = usePartnerName()
  const nameOf = (seat: Seat | undefined) => (seat ? partner(seat.name, lobby.seats.indexOf(seat)) : '')
  return (press) => {
    if (press.kind === 'letIn') {
      const [one, two] = press.seats.map(nameOf)
      return two ? t`Laat allebei binnen` : t`Laat ${one} binnen`
    }
    const name = nameOf(press.seat)
    if (press.kind === 'wait') return t`Laat ${name} even wachten`
    if (press.seat.state !== 'waiting') return t`Praat even alleen met ${name}`
    const out = nameOf(press.out)
    return press.out ? t`Laat ${out} wachten, en ${name} binnen` : t`Laat ${name} alleen binnen`
  }
}
