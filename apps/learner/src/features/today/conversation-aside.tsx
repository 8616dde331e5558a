import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Section } from '@tweespraak/ui/patterns/page'
import type { ReactNode } from 'react'
import { AppLink } from '../../layout/app-link.tsx'
import { useWhen } from '../../layout/when.ts'
import { paths } from '../../paths.ts'
import { conversationsQuery } from '../conversations/conversations-query.ts'

/**
 * Returns what stands on the first page about conversations: the appointment, or that one can be made; else null. The
 * link in a mail lands beside it.
 */
export function useConversationAside(): ReactNode {
  const { t } = useLingui()
  const { day, clock } = useWhen()
  const { offer = null, next = null } = useQuery(conversationsQuery).data ?? {}
  if (next?.appointment && next.state === 'booked') {
    const { startsAt, timeZone } = next.appointment
    const [date, hour, name] = [day(startsAt, timeZone), clock(startsAt, timeZone), next.professional?.name ?? '']
    return (
      <Section title={t`Jullie gesprek`}>
        <p>{t`${date} om ${hour}, met ${name}.`}</p>
        <AppLink to={paths.conversations}>{t`Bekijk de afspraak`}</AppLink>
      </Section>
    )
  }
  if (next?.state === 'toBook')
    return (
      <Section title={t`Jullie gesprek`}>
        <p>{t`Er kan een tijd gekozen worden.`}</p>
        <AppLink to={paths.conversationTimes}>{t`Kies een tijd`}</AppLink>
      </Section>
    )
  if (offer?.state !== 'open') return null
  return (
    <Section title={t`Een gesprek, met hulp`}>
      <p>{t`Jullie kunnen drie keer praten met iemand die dit werk doet.`}</p>
      <AppLink to={paths.conversations}>{t`Lees wat dat is`}</AppLink>
    </Section>
  )
}
