import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import type { Couple } from '../invite/couple.ts'
import { meQuery } from '../session/person.ts'
import { BehindPin } from '../session/private.tsx'
import { coupleQuery } from '../today/today-query.ts'
import type { Arrival } from './kept-arrival.ts'

interface Props {
  arrival: Arrival | undefined
  children: (here: Arrival) => ReactNode
}

/**
 * Waits until it is known who comes and how far they were. Somebody who is signed in gives the PIN first, if it is
 * asked.
 */
export function Known({ arrival, children }: Props) {
  const { t } = useLingui()
  const me = useQuery(meQuery)
  // Later somebody is in the middle of it, and nothing may take the screen away: it may show the recovery code.
  const comesHome = Boolean(me.data?.me && arrival && justComing.includes(arrival.stage))
  const couple = useQuery({ ...coupleQuery, enabled: comesHome })
  if (me.data?.signedIn && !me.data.me) return <BehindPin>{null}</BehindPin>
  if (!me.data || !arrival || (comesHome && couple.data === undefined))
    return (
      <Screen title={t`Een moment`}>
        <Fetching query={me.error ? me : couple} />
      </Screen>
    )
  if (comesHome && couple.data && takesPart(arrival, couple.data)) return <TakesPart />
  return children(me.data.signedIn ? arrival : beforeAccount(arrival))
}

const justComing: readonly Arrival['stage'][] = ['code', 'asked', 'notNow', 'about', 'check']
const needsAccount: readonly Arrival['stage'][] = ['consents', 'join', 'email', 'mail', 'line']

/** Somebody who was signed out on another device is a visitor again. */
const beforeAccount = (arrival: Arrival): Arrival =>
  needsAccount.includes(arrival.stage) ? { ...arrival, stage: arrival.code ? 'check' : 'code' } : arrival

/** Whether the code or the invite is of no use: somebody takes part already, or has a partner already. */
const takesPart = ({ at }: Arrival, couple: Couple): boolean =>
  (at === 'code' && couple.apart !== 'left') || couple.partner !== null

function TakesPart() {
  const { t } = useLingui()
  return (
    <Screen title={t`Je doet al mee`} drawing="table" lead={<p>{t`Je hebt hier geen code meer voor nodig.`}</p>}>
      <p>{t`Kreeg je er nog een? Die blijft geldig. Geef hem aan een ander stel.`}</p>
      <ButtonLink to={paths.today}>{t`Naar Vandaag`}</ButtonLink>
    </Screen>
  )
}
