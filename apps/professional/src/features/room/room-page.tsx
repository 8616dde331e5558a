import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { enterRoomAsProfessional, leaveRoomAsProfessional } from '@tweespraak/contract/professional/room'
import { CallRoom, type Entry, type Somebody, TimeLeftText, useVisit } from '@tweespraak/room/room'
import { Button } from '@tweespraak/ui/button'
import { codeOf } from '@tweespraak/web/errors'
import { now } from '@tweespraak/web/platform/environment'
import { useCallback } from 'react'
import { useNavigate, useParams } from 'react-router'
import { agendaQuery, callApi, queryClient, session } from '../../api.ts'
import { hideNames, useCoupleName, useNamesHidden, usePartnerName } from '../../layout/hidden-names.ts'
import { conversationPath } from '../../paths.ts'
import { EndConversation } from '../conversation/end-conversation.tsx'
import { LobbyActionButtons } from '../conversation/lobby-action-buttons.tsx'
import { lobbyQuery, type Seat } from '../conversation/lobby-query.ts'
import { WithoutApart } from '../conversation/without-apart.tsx'
import { BesideRoom } from './beside-room.tsx'

/** The API lets nobody in any more: trying again does not help. */
const final = ['conversation.room_closed', 'conversation.not_booked', 'not_found', 'session.none']

async function enter(id: string): Promise<Entry | null> {
  try {
    return await callApi(enterRoomAsProfessional, { params: { id } })
  } catch (error) {
    if (final.includes(codeOf(error))) return null
    throw error
  }
}

/**
 * The room as the professional has it: where the conversation is, who comes in next and who waits a moment, and the
 * end. When one goes out, the conversation goes on in another room: the call follows by itself.
 */
export function RoomPage() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { call, media } = useVisit(() => enter(id))
  const me = useQuery(session.meQuery).data
  const lobby = useQuery(lobbyQuery(id)).data
  const agenda = useQuery(agendaQuery).data
  const names = lobby?.seats.map(({ name }) => name) ?? []
  const title = useCoupleName()(names)
  const who = useWho(lobby?.seats ?? [])
  const onOver = useCallback(
    (why: 'left' | 'putOut') => {
      if (why === 'left') void callApi(leaveRoomAsProfessional, { params: { id } }).catch(() => undefined)
      void queryClient.invalidateQueries({ queryKey: agendaQuery.queryKey })
      void navigate(conversationPath(id), { replace: true })
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
      note={lobby && <TimeLeftText endsAt={Date.parse(lobby.appointment.endsAt)} now={programmeTime} />}
      self={{ name: me?.name ?? t`Jij`, line: 'third' }}
      who={who}
      help={<p>{t`Lukt het niet? Herlaad de pagina. De kamer blijft open.`}</p>}
      plan={lobby && <BesideRoom lobby={lobby} />}
      first={lobby && <LobbyActionButtons id={id} lobby={lobby} filled />}
      more={
        <>
          <HideNames />
          <Button kind="ink" icon="phone" onClick={() => void call.hangUp()}>
            {t`Ga even weg`}
          </Button>
          {lobby && <WithoutApart id={id} lobby={lobby} />}
        </>
      }
      last={<EndConversation id={id} apart={lobby?.part === 'apart'} />}
      onOver={onOver}
    />
  )
}

function useWho(seats: readonly Seat[]): (seatId: string) => Somebody {
  const name = usePartnerName()
  return (seatId) => {
    const index = seats.findIndex((seat) => seat.seatId === seatId)
    return { name: name(seats[index]?.name ?? '', index), line: index === 1 ? 'two' : 'one' }
  }
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
