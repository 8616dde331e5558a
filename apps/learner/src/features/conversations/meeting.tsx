import { useLingui } from '@lingui/react/macro'
import type { Conversation } from '@tweespraak/contract/learner/conversations'
import { enterRoom, leaveConversation } from '@tweespraak/contract/learner/conversations'
import { CallRoom, type Entry, type Somebody, TimeLeftText, useVisit } from '@tweespraak/room/room'
import { codeOf } from '@tweespraak/web/errors'
import { now } from '@tweespraak/web/platform/environment'
import { useCallback, useState } from 'react'
import { callApi, queryClient } from '../../api.ts'
import { ExitLink } from '../exit/exit-link.tsx'
import type { Couple } from '../invite/couple.ts'
import { conversationsQuery } from './conversations-query.ts'
import { Lobby } from './lobby.tsx'

/** The API lets this person in no more, or not yet: the lobby knows which. */
const notNow = ['conversation.not_admitted', 'conversation.room_closed', 'not_found', 'session.none']

/** First the lobby, then the room, and back to the lobby when the room is left. One camera for all of it. */
export function Meeting({ conversation, couple }: { conversation: Conversation; couple: Couple }) {
  const { t } = useLingui()
  const [inside, setInside] = useState(false)
  const [left, setLeft] = useState(false)
  const [again, setAgain] = useState(false)
  const [professionalSeat, setProfessionalSeat] = useState('')
  const { call, media } = useVisit(async (): Promise<Entry | null> => {
    try {
      const entry = await callApi(enterRoom, { params: { id: conversation.id } })
      setProfessionalSeat(entry.professionalSeatId)
      return entry
    } catch (error) {
      if (notNow.includes(codeOf(error))) return null
      throw error
    }
  })
  const onOver = useCallback(
    (why: 'left' | 'putOut') => {
      setInside(false)
      setLeft(why === 'left')
      setAgain(why === 'putOut')
      if (why === 'left') void callApi(leaveConversation, { params: { id: conversation.id } }).catch(() => undefined)
      void queryClient.invalidateQueries({ queryKey: conversationsQuery.queryKey, refetchType: 'none' })
    },
    [conversation.id],
  )
  const onAdmitted = useCallback(() => {
    setLeft(false)
    setInside(true)
  }, [])
  const name = conversation.professional?.name ?? ''
  const who = (seatId: string): Somebody => {
    if (seatId === professionalSeat) return { name, line: 'third' }
    return { name: couple.partner?.alias ?? t`Je partner`, line: couple.partner?.line ?? 'two' }
  }
  if (!inside) {
    const lobby = { conversation, media, line: couple.mine.line, again, left, onAdmitted }
    return <Lobby {...lobby} />
  }
  return (
    <CallRoom
      call={call}
      media={media}
      title={t`Met ${name}`}
      note={conversation.appointment && <TimeLeftText endsAt={Date.parse(conversation.appointment.endsAt)} now={now} />}
      self={{ name: t`Jij`, line: couple.mine.line }}
      who={who}
      corner={<ExitLink />}
      dialogCorner={<ExitLink second />}
      help={
        <p>{t`Duurt het lang? Pak een ander apparaat. Spraken jullie een nummer af? Dan kan ${name} je bellen.`}</p>
      }
      onOver={onOver}
    />
  )
}
