import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@tweespraak/contract/learner/conversations'
import { Fetching } from '@tweespraak/shell/trouble'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Navigate } from 'react-router'
import { paths } from '../../paths.ts'
import { keepUnlocked } from '../session/keep-unlocked.ts'
import { coupleQuery } from '../today/today-query.ts'
import { conversationsQuery } from './conversations-query.ts'
import { Quiet } from './quiet.tsx'

const Meeting = lazy(async () => ({ default: (await import('./meeting.tsx')).Meeting }))

/** Lobby and room of the conversation that is next. Nobody touches the screen while talking, so it does not lock. */
export function RoomPage() {
  const { t } = useLingui()
  const conversations = useQuery(conversationsQuery)
  const couple = useQuery(coupleQuery)
  // Once inside, the conversation stays this one, also when it ends meanwhile.
  const [conversation, setConversation] = useState<Conversation>()
  const next = conversations.data?.next
  if (!conversation && next?.state === 'booked') setConversation(next)
  useEffect(() => keepUnlocked(), [])
  useEffect(() => {
    document.title = t`Mijn omgeving`
  }, [t])
  if (conversations.data && !conversation && next?.state !== 'booked')
    return <Navigate to={paths.conversations} replace />
  if (!conversation || !couple.data)
    return (
      <Quiet>
        <main id="main" className="tsp-wide tsp-page">
          <Fetching query={conversations.data ? couple : conversations} />
        </main>
      </Quiet>
    )
  return (
    <Suspense
      fallback={
        <Quiet>
          <main id="main" className="tsp-wide tsp-page">
            <Skeleton words={t`Een moment`} />
          </main>
        </Quiet>
      }
    >
      <Meeting conversation={conversation} couple={couple.data} />
    </Suspense>
  )
}
