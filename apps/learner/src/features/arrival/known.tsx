import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { meQuery } from '../../api.ts'
import { Screen } from '../../frame/screen.tsx'
import { Fetching } from '../../frame/trouble.tsx'
import { BehindPin } from '../session/private.tsx'
import type { Arrival } from './kept-arrival.ts'

interface Props {
  arrival: Arrival | undefined
  children: (here: Arrival) => ReactNode
}

/** Waits until it is known who comes and how far they were. Whoever is signed in gives the PIN first, if it is asked. */
export function Known({ arrival, children }: Props) {
  const { t } = useLingui()
  const me = useQuery(meQuery)
  if (!me.data || !arrival)
    return (
      <Screen title={t`Een moment`}>
        <Fetching query={me} />
      </Screen>
    )
  if (me.data.signedIn && !me.data.me) return <BehindPin>{null}</BehindPin>
  return children(me.data.signedIn ? arrival : beforeAccount(arrival))
}

const needsAccount: readonly Arrival['stage'][] = ['consents', 'join', 'email', 'mail', 'line']

/** Somebody who was signed out on another device is a visitor again. */
const beforeAccount = (arrival: Arrival): Arrival =>
  needsAccount.includes(arrival.stage) ? { ...arrival, stage: arrival.code ? 'check' : 'code' } : arrival
