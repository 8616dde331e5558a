import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Conversation, ConversationOverview } from '@tweespraak/contract/learner/conversations'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { EmptyState } from '@tweespraak/ui/empty-state'
import { Section } from '@tweespraak/ui/patterns/page'
import { AppLink, ButtonLink } from '../../layout/app-link.tsx'
import { useWhen } from '../../layout/when.ts'
import { paths } from '../../paths.ts'
import { Appointment } from './appointment.tsx'
import { conversationsQuery } from './conversations-query.ts'
import { Offer } from './offer.tsx'

/** The three conversations: the offer, the one that is next, and what was. */
export function ConversationsPage() {
  const { t } = useLingui()
  const conversations = useQuery(conversationsQuery)
  return (
    <Screen title={t`Gesprek`} drawing="table">
      {conversations.data ? <Overview conversations={conversations.data} /> : <Fetching query={conversations} />}
    </Screen>
  )
}

function Overview({ conversations: { offer, next, earlier } }: { conversations: ConversationOverview }) {
  const { t } = useLingui()
  if (!offer && !next && earlier.length === 0)
    return (
      <EmptyState
        drawing="cups"
        title={t`Hier is nu niets`}
        action={<AppLink to={paths.today}>{t`Terug naar Vandaag`}</AppLink>}
      >
        <p>{t`Zijn er gesprekken voor jullie? Dan staan ze hier.`}</p>
      </EmptyState>
    )
  return (
    <>
      {offer && <Offer state={offer.state} />}
      {next?.state === 'toBook' && <ToBook number={next.number} />}
      {next?.state === 'booked' && <Appointment conversation={next} />}
      {earlier.length > 0 && <Earlier conversations={earlier} />}
    </>
  )
}

function ToBook({ number }: { number: number }) {
  const { t } = useLingui()
  return (
    <Section overline={t`Gesprek ${number} van 3`} title={t`Jullie kunnen een tijd kiezen`}>
      <p>{t`Eén van jullie kiest. De tijd geldt voor jullie allebei.`}</p>
      <ButtonLink to={paths.conversationTimes}>{t`Kies een tijd`}</ButtonLink>
    </Section>
  )
}

function Earlier({ conversations }: { conversations: readonly Conversation[] }) {
  const { t } = useLingui()
  const { day } = useWhen()
  const became: Partial<Record<Conversation['state'], string>> = {
    held: t`geweest`,
    noShow: t`niet gelukt`,
    cancelled: t`afgezegd`,
  }
  return (
    <Section title={t`Eerder`}>
      <ul>
        {conversations.map(({ id, number, state, appointment }) => (
          <li key={id}>
            {t`Gesprek ${number}`}
            {appointment && `, ${day(appointment.startsAt, appointment.timeZone)}`}
            {became[state] && `: ${became[state]}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}
