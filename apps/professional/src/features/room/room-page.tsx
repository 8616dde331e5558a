import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { enterRoomAsProfessional, leaveRoomAsProfessional } from '@tweespraak/contract/professional/room'
import { CallRoom, type Entry, type Somebody, TimeLeftWords, useVisit } from '@tweespraak/room/room'
import { Button } from '@tweespraak/ui/button'
import { codeOf } from '@tweespraak/web/errors'
import { now } from '@tweespraak/web/platform/world'
import { useCallback } from 'react'
import { useNavigate, useParams } from 'react-router'
import { agendaQuery, meQuery, queryClient, speak } from '../../api.ts'
import { hideNames, useCoupleName, useNamesHidden, usePartnerName } from '../../frame/hidden-names.ts'
import { talkPath } from '../../paths.ts'
import { letIn, letWait, lobbyQuery, type Seat } from '../talk/lobby-query.ts'
import { EndTalk } from './end-talk.tsx'

/** The API lets nobody in any more: trying again does not help. */
const final = ['conversation.room_closed', 'conversation.not_booked', 'not_found', 'session.none']

async function enter(id: string): Promise<Entry | null> {
  try {
    return await speak(enterRoomAsProfessional, { params: { id } })
  } catch (error) {
    if (final.includes(codeOf(error))) return null
    throw error
  }
}

/** The room as the professional has it: who waits can be let in, who is in can wait a moment, and it can be ended. */
export function RoomPage() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { call, media } = useVisit(() => enter(id))
  const me = useQuery(meQuery).data
  const lobby = useQuery(lobbyQuery(id)).data
  const agenda = useQuery(agendaQuery).data
  const names = lobby?.seats.map(({ name }) => name) ?? []
  const title = useCoupleName()(names)
  const who = useWho(lobby?.seats ?? [])
  const onOver = useCallback(
    (why: 'left' | 'putOut') => {
      if (why === 'left') void speak(leaveRoomAsProfessional, { params: { id } }).catch(() => undefined)
      void queryClient.invalidateQueries({ queryKey: agendaQuery.queryKey })
      void navigate(talkPath(id), { replace: true })
    },
    [id, navigate],
  )
  const ahead = agenda?.ahead ?? 0
  const programmeTime = useCallback(() => now() + ahead, [ahead])
  return (
    <CallRoom
      call={call}
      media={media}
      title={title}
      note={lobby && <TimeLeftWords endsAt={Date.parse(lobby.appointment.endsAt)} now={programmeTime} />}
      self={{ name: me?.name ?? t`Jij`, line: 'third' }}
      who={who}
      help={<p>{t`Lukt het niet? Herlaad de pagina. De kamer blijft open.`}</p>}
      first={<Waiting id={id} seats={lobby?.seats ?? []} nameOf={(seatId) => who(seatId).name} />}
      more={
        <>
          <Inside id={id} seats={lobby?.seats ?? []} nameOf={(seatId) => who(seatId).name} />
          <HideNames />
          <Button kind="ink" icon="phone" onClick={() => void call.hangUp()}>
            {t`Ga even weg`}
          </Button>
        </>
      }
      last={<EndTalk id={id} />}
      onOver={onOver}
    />
  )
}

function useWho(seats: readonly Seat[]): (seatId: string) => Somebody {
  const name = usePartnerName()
  return (seatId) => {
    const place = seats.findIndex((seat) => seat.seatId === seatId)
    return { name: name(seats[place]?.name ?? '', place), line: place === 1 ? 'two' : 'one' }
  }
}

interface SeatsProps {
  readonly id: string
  readonly seats: readonly Seat[]
  readonly nameOf: (seatId: string) => string
}

/** Only the professional sees this: partners learn of each other in the room, not before. */
function Waiting({ id, seats, nameOf }: SeatsProps) {
  const { t } = useLingui()
  const waiting = seats.filter(({ state }) => state === 'waiting').map(({ seatId }) => seatId)
  const [first, second] = waiting.map(nameOf)
  if (!first) return null
  return (
    <>
      <Button onClick={() => void letIn(id, waiting).catch(() => undefined)}>
        {second ? t`Laat allebei binnen` : t`Laat ${first} binnen`}
      </Button>
      {second &&
        waiting.map((seatId) => {
          const name = nameOf(seatId)
          return (
            <Button key={seatId} kind="ink" onClick={() => void letIn(id, [seatId]).catch(() => undefined)}>
              {t`Eerst ${name} alleen`}
            </Button>
          )
        })}
    </>
  )
}

function Inside({ id, seats, nameOf }: SeatsProps) {
  const { t } = useLingui()
  return seats
    .filter(({ state }) => state === 'inRoom' || state === 'admitted')
    .map(({ seatId }) => {
      const name = nameOf(seatId)
      return (
        <Button key={seatId} kind="ink" icon="waiting" onClick={() => void letWait(id, seatId).catch(() => undefined)}>
          {t`Laat ${name} even wachten`}
        </Button>
      )
    })
}

function HideNames() {
  const { t } = useLingui()
  const hidden = useNamesHidden()
  return (
    <Button kind="ink" onClick={() => hideNames(!hidden)}>
      {hidden ? t`Toon namen` : t`Verberg namen`}
    </Button>
  )
}
