import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@tweespraak/contract/learner/conversations'
import { Fetching } from '@tweespraak/shell/trouble'
import { Skeleton } from '@tweespraak/ui/skeleton'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Navigate } from 'react-router'
import { paths } from '../../paths.ts'
import { stayOpen } from '../session/staying-open.ts'
import { coupleQuery } from '../today/today-query.ts'
import { Quiet } from './quiet.tsx'
import { talksQuery } from './talks-query.ts'

const Meeting = lazy(async () => ({ default: (await import('./meeting.tsx')).Meeting }))

/** Lobby and room of the talk that is next. Nobody touches the screen while talking, so it does not lock. */
export function RoomPage() {
  const { t } = useLingui()
  const talks = useQuery(talksQuery)
  const couple = useQuery(coupleQuery)
  // Once inside, the talk stays this one, also when it ends meanwhile.
  const [talk, setTalk] = useState<Conversation>()
  const next = talks.data?.next
  if (!talk && next?.state === 'booked') setTalk(next)
  useEffect(() => stayOpen(), [])
  useEffect(() => {
    document.title = t`Mijn omgeving`
  }, [t])
  if (talks.data && !talk && next?.state !== 'booked') return <Navigate to={paths.talks} replace />
  if (!talk || !couple.data)
    return (
      <Quiet>
        <main id="main" className="tsp-wide tsp-page">
          <Fetching query={talks.data ? couple : talks} />
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
      <Meeting talk={talk} couple={couple.data} />
    </Suspense>
  )
}
