import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { AgendaEntry } from '@tweespraak/contract/professional/agenda'
import { prefetchRoom } from '@tweespraak/room/prefetch'
import { AppLink, ButtonLink } from '@tweespraak/shell/app-link'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { agendaQuery } from '../../api.ts'
import { useCoupleName } from '../../layout/hidden-names.ts'
import { paths, roomPath } from '../../paths.ts'
import { Conversations } from '../agenda/agenda-list.tsx'
import { useWhen } from '../agenda/when.ts'
import { AttendanceSection } from './attendance.tsx'
import { CancelConversation } from './cancel-conversation.tsx'
import { Plan } from './conversation-plan.tsx'
import { EndConversation } from './end-conversation.tsx'
import { type Lobby, lobbyQuery } from './lobby-query.ts'
import { Seats } from './seats.tsx'

const OwnDevices = lazy(async () => ({ default: (await import('./own-devices.tsx')).OwnDevices }))

/** One conversation: its plan, the way into the room, and under the red line who waits. */
export function ConversationPage() {
  const { t } = useLingui()
  const { id = '' } = useParams()
  const agenda = useQuery(agendaQuery)
  const all = agenda.data ? [...agenda.data.upcoming, ...agenda.data.earlier] : []
  const entry = all.find((it) => it.id === id)
  if (!agenda.data || !entry)
    return (
      <Screen title={t`Gesprek`}>
        {agenda.data ? (
          <>
            <p>{t`Dit gesprek staat niet meer in je agenda.`}</p>
            <AppLink to={paths.agenda}>{t`Naar de agenda`}</AppLink>
          </>
        ) : (
          <Fetching query={agenda} />
        )}
      </Screen>
    )
  const date = entry.appointment.wallTime.slice(0, 10)
  return (
    <div className="tsp-wide">
      <main id="main" tabIndex={-1} className="tsp-page tsp-side">
        <SameDay entries={all.filter((it) => it.appointment.wallTime.startsWith(date))} current={entry} />
        <Details entry={entry} />
      </main>
    </div>
  )
}

function SameDay({ entries, current }: { entries: readonly AgendaEntry[]; current: AgendaEntry }) {
  const { day } = useWhen()
  const words = day(current.appointment.startsAt, current.appointment.timeZone)
  return (
    <div className="tsp-text desk-agenda">
      <h2>{words}</h2>
      <Conversations label={words} entries={entries} empty="" current={current.id} />
    </div>
  )
}

function Details({ entry }: { entry: AgendaEntry }) {
  const { t } = useLingui()
  const { span } = useWhen()
  const couple = useCoupleName()
  const lobby = useQuery({ ...lobbyQuery(entry.id), enabled: entry.state === 'booked' })
  useEffect(prefetchRoom, [])
  return (
    <div className="tsp-text">
      <div className="desk-conversation-head">
        <div>
          <h1>{couple(entry.names)}</h1>
          <p className="tsp-soft">
            {span(entry.appointment)}. {t`Gesprek ${entry.number} van 3.`}
          </p>
        </div>
        {lobby.data?.state === 'open' && (
          <ButtonLink to={roomPath(entry.id)} icon="camera">
            {t`Open de kamer`}
          </ButtonLink>
        )}
      </div>
      <Plan number={entry.number} apartFirst={entry.apartFirst} names={entry.names} lobby={lobby.data} />
      {entry.state === 'booked' ? (
        lobby.data ? (
          <Before id={entry.id} lobby={lobby.data} />
        ) : (
          <Fetching query={lobby} />
        )
      ) : (
        <AttendanceSection id={entry.id} />
      )}
    </div>
  )
}

function Before({ id, lobby }: { id: string; lobby: Lobby }) {
  const { t } = useLingui()
  const { clock } = useWhen()
  const { lobbyOpensAt, timeZone } = lobby.appointment
  const [checking, setChecking] = useState(false)
  return (
    <>
      {lobby.state === 'early' && (
        <p>{t`De kamer gaat open om ${clock(lobbyOpensAt, timeZone)}. Dan zie je hier wie er wacht.`}</p>
      )}
      {lobby.state === 'open' && <Seats id={id} lobby={lobby} />}
      {lobby.state === 'closed' && (
        <>
          <AttendanceSection id={id} />
          <p>{t`Zeg nog hoe het ging. Dan kan het stel het volgende gesprek kiezen.`}</p>
          <EndConversation id={id} apart={false} />
        </>
      )}
      {lobby.state !== 'closed' && (
        <>
          <Button kind="quiet" icon="camera" aria-expanded={checking} onClick={() => setChecking(!checking)}>
            {checking ? t`Camera en microfoon sluiten` : t`Camera en microfoon proberen`}
          </Button>
          {checking && (
            <Suspense fallback={<Skeleton words={t`Een moment`} />}>
              <OwnDevices />
            </Suspense>
          )}
          <CancelConversation id={id} />
        </>
      )}
    </>
  )
}
