import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import {
  bookConversation,
  type Conversation,
  moveConversation,
  type Slot,
} from '@tweespraak/contract/learner/conversations'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { SlotPicker } from '@tweespraak/ui/fields/slot-picker'
import { Section } from '@tweespraak/ui/patterns/page'
import { Navigate, useNavigate } from 'react-router'
import { callApi, queryClient } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { useWhen } from '../../layout/when.ts'
import { paths } from '../../paths.ts'
import { useScreenState } from '../session/screen-state.ts'
import { conversationsChanged, conversationsQuery, slotsQuery } from './conversations-query.ts'

/** How many days stand there at first, and how many come with each press. */
const daysAtOnce = 6

/** Choosing the time of the conversation that is next, or another one for it. */
export function TimesPage() {
  const { t } = useLingui()
  const conversations = useQuery(conversationsQuery)
  const next = conversations.data?.next
  if (!conversations.data)
    return (
      <Screen title={t`Kies een tijd`} back={<Back />}>
        <Fetching query={conversations} />
      </Screen>
    )
  if (!next || (next.state === 'booked' && !next.mayMove.allowed)) return <Navigate to={paths.conversations} replace />
  return <Times conversation={next} />
}

function Back() {
  const { t } = useLingui()
  return (
    <AppLink to={paths.conversations} kind="soft" icon="back">
      {t`Gesprek`}
    </AppLink>
  )
}

const keyOf = ({ professional, startsAt }: Slot): string => `${professional.id} ${startsAt}`

function Times({ conversation }: { conversation: Conversation }) {
  const { t } = useLingui()
  const slots = useQuery(slotsQuery(conversation.id))
  // The slot itself: what went wrong with it is still said when it is no longer among the others.
  const [chosen, setChosen] = useScreenState<Slot | undefined>('slot', undefined)
  const [shown, setShown] = useScreenState('days', daysAtOnce)
  const days = useDays(slots.data ?? [])
  const value = chosen && keyOf(chosen)
  const number = conversation.number
  return (
    <Screen
      title={t`Kies een tijd`}
      drawing="table"
      back={<Back />}
      where={t`Gesprek ${number} van 3`}
      lead={<Lead conversation={conversation} />}
      aside={
        chosen && <Chosen key={value} conversation={conversation} slot={chosen} onGone={() => setChosen(undefined)} />
      }
    >
      {!slots.data && <Fetching query={slots} />}
      {slots.data && days.length === 0 && (
        <p>{t`Er is nu geen tijd vrij. Kijk over een paar dagen nog eens. Er komen steeds tijden bij.`}</p>
      )}
      {days.length > 0 && (
        <SlotPicker
          label={<span className="tsp-hidden">{t`Kies een tijd`}</span>}
          days={days.slice(0, shown)}
          {...(value !== undefined && { value })}
          onChange={(key) => setChosen(slots.data?.find((slot) => keyOf(slot) === key))}
          more={
            days.length > shown && (
              <Button kind="link" onClick={() => setShown(shown + daysAtOnce)}>
                {t`Meer dagen`}
              </Button>
            )
          }
        />
      )}
    </Screen>
  )
}

function Lead({ conversation: { number, apartFirst } }: { conversation: Conversation }) {
  const { t } = useLingui()
  const minutes = number === 3 ? 45 : 60
  return (
    <p>
      {t`Jullie praten ${minutes} minuten, met beeld.`} {apartFirst && t`Eerst elk even apart, en dan meestal samen.`}
    </p>
  )
}

/** The same hour with two professionals stands there twice, with their names. */
function useDays(slots: readonly Slot[]) {
  const { day, clock } = useWhen()
  const names = new Set(slots.map(({ professional }) => professional.id))
  const labels = slots.map((slot) => ({
    day: day(slot.startsAt, slot.timeZone),
    value: keyOf(slot),
    label: clock(slot.startsAt, slot.timeZone) + (names.size > 1 ? ` ${slot.professional.name}` : ''),
  }))
  return [...new Set(labels.map((label) => label.day))].map((each) => ({
    day: each,
    slots: labels.filter((label) => label.day === each).map(({ value, label }) => ({ value, label })),
  }))
}

function Chosen({ conversation, slot, onGone }: { conversation: Conversation; slot: Slot; onGone: () => void }) {
  const { t } = useLingui()
  const { day, clock, zone } = useWhen()
  const navigate = useNavigate()
  const moving = conversation.state === 'booked'
  const [from, until, name] = [
    clock(slot.startsAt, slot.timeZone),
    clock(slot.endsAt, slot.timeZone),
    slot.professional.name,
  ]
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      callApi(moving ? moveConversation : bookConversation, {
        params: { id: conversation.id },
        body: { professionalId: slot.professional.id, startsAt: slot.startsAt },
      }),
    onSuccess: async () => {
      await conversationsChanged()
      await navigate(paths.conversations, { replace: true })
    },
    onError: () => queryClient.invalidateQueries({ queryKey: slotsQuery(conversation.id).queryKey }),
  })
  if (error) return <Trouble error={error} again={onGone} />
  return (
    <Section overline={t`Jouw keuze`} title={day(slot.startsAt, slot.timeZone)}>
      <p className="tsp-lead">{t`${from} tot ${until}`}</p>
      <p className="tsp-soft">
        {t`Met ${name}.`} {zone(slot.startsAt, slot.timeZone)}
      </p>
      <Actions>
        <Button busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
          {moving ? t`Verzet naar deze tijd` : t`Kies deze tijd`}
        </Button>
      </Actions>
      <p className="tsp-small">{t`De tijd staat dan vast, voor jullie allebei. Jullie krijgen bericht.`}</p>
      <p className="tsp-small tsp-soft">{t`Verzetten kan twee keer, tot 24 uur van tevoren.`}</p>
    </Section>
  )
}
