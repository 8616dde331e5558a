import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import {
  bookConversation,
  type Conversation,
  moveConversation,
  type Slot,
} from '@tweespraak/contract/learner/conversations'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { SlotPicker } from '@tweespraak/ui/slot-picker'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { queryClient, speak } from '../../api.ts'
import { AppLink } from '../../frame/app-link.tsx'
import { Screen } from '../../frame/screen.tsx'
import { Fetching, Trouble } from '../../frame/trouble.tsx'
import { useWhen } from '../../frame/when.ts'
import { paths } from '../../paths.ts'
import { usePlace } from '../session/place.ts'
import { slotsQuery, talksChanged, talksQuery } from './talks-query.ts'

/** How many days stand there at first, and how many come with each press. */
const daysAtOnce = 6

/** Choosing the time of the talk that is next, or another one for it. */
export function TimesPage() {
  const { t } = useLingui()
  const talks = useQuery(talksQuery)
  const next = talks.data?.next
  if (!talks.data)
    return (
      <Screen title={t`Kies een tijd`} back={<Back />}>
        <Fetching query={talks} />
      </Screen>
    )
  if (!next || (next.state === 'booked' && !next.mayMove.allowed)) return <Navigate to={paths.talks} replace />
  return <Times talk={next} />
}

function Back() {
  const { t } = useLingui()
  return (
    <AppLink to={paths.talks} kind="soft" icon="back">
      {t`Gesprek`}
    </AppLink>
  )
}

const keyOf = ({ professional, startsAt }: Slot): string => `${professional.id} ${startsAt}`

function Times({ talk }: { talk: Conversation }) {
  const { t } = useLingui()
  const slots = useQuery(slotsQuery(talk.id))
  // The slot itself: what went wrong with it is still said when it is no longer among the others.
  const [chosen, setChosen] = usePlace<Slot | undefined>('slot', undefined)
  const [shown, setShown] = usePlace('days', daysAtOnce)
  const days = useDays(slots.data ?? [])
  const value = chosen && keyOf(chosen)
  const number = talk.number
  return (
    <Screen
      title={t`Kies een tijd`}
      drawing="table"
      back={<Back />}
      where={t`Gesprek ${number} van 3`}
      lead={<Lead talk={talk} />}
      aside={chosen && <Chosen key={value} talk={talk} slot={chosen} onGone={() => setChosen(undefined)} />}
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

function Lead({ talk: { number, apartFirst } }: { talk: Conversation }) {
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

function Chosen({ talk, slot, onGone }: { talk: Conversation; slot: Slot; onGone: () => void }) {
  const { t } = useLingui()
  const { day, clock, place } = useWhen()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const moving = talk.state === 'booked'
  const [from, until, name] = [
    clock(slot.startsAt, slot.timeZone),
    clock(slot.endsAt, slot.timeZone),
    slot.professional.name,
  ]
  const take = async () => {
    setBusy(true)
    setFailure(undefined)
    const request = {
      params: { id: talk.id },
      body: { professionalId: slot.professional.id, startsAt: slot.startsAt },
    }
    try {
      await speak(moving ? moveConversation : bookConversation, request)
      await talksChanged()
      await navigate(paths.talks, { replace: true })
    } catch (error) {
      setFailure(error)
      setBusy(false)
      await queryClient.invalidateQueries({ queryKey: slotsQuery(talk.id).queryKey })
    }
  }
  if (failure !== undefined) return <Trouble error={failure} again={onGone} />
  return (
    <Section overline={t`Jouw keuze`} title={day(slot.startsAt, slot.timeZone)}>
      <p className="tsp-lead">{t`${from} tot ${until}`}</p>
      <p className="tsp-soft">
        {t`Met ${name}.`} {place(slot.timeZone)}.
      </p>
      <Actions>
        <Button busy={busy} busyWords={t`Een moment`} onClick={() => void take()}>
          {moving ? t`Verzet naar deze tijd` : t`Kies deze tijd`}
        </Button>
      </Actions>
      <p className="tsp-small">{t`De tijd staat dan vast, voor jullie allebei. Jullie krijgen bericht.`}</p>
      <p className="tsp-small tsp-soft">{t`Verzetten kan twee keer, tot 24 uur van tevoren.`}</p>
    </Section>
  )
}
