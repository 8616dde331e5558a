import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type AvailabilityWindow, withdrawAvailability } from '@tweespraak/contract/professional/availability'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { SlotList } from '@tweespraak/ui/patterns/agenda'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi, queryClient, timesQuery } from '../../api.ts'
import { useWhen } from '../agenda/when.ts'
import { OpenTimes } from './open-times.tsx'

/** Opening times for couples to book in, and closing them again. */
export function TimesPage() {
  const { t } = useLingui()
  const times = useQuery(timesQuery)
  return (
    <Screen title={t`Tijden vrijgeven`} lead={<p>{t`Stellen zien deze tijden en kiezen er een uit.`}</p>}>
      <OpenTimes />
      <Section title={t`Dit geef je vrij`}>
        {times.data ? <Windows windows={times.data} /> : <Fetching query={times} />}
      </Section>
    </Screen>
  )
}

function Windows({ windows }: { windows: readonly AvailabilityWindow[] }) {
  const { t } = useLingui()
  const { day, span } = useWhen()
  const { mutate, error } = useMutation({
    mutationFn: (id: string) => callApi(withdrawAvailability, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: timesQuery.queryKey }),
  })
  return (
    <>
      {error && <Trouble error={error} />}
      <SlotList
        label={t`Tijden die je vrijgeeft`}
        empty={t`Je geeft nog geen tijden vrij.`}
        slots={windows.map((window) => {
          const when = `${day(window.startsAt, window.timeZone)}, ${span(window)}`
          return {
            id: window.id,
            when,
            state: window.booked === 0 ? t`vrij` : window.booked === 1 ? t`1 gesprek` : t`${window.booked} gesprekken`,
            action: (
              <Button kind="link" onClick={() => mutate(window.id)}>
                {t`Haal weg`}
                <span className="tsp-hidden">{when}</span>
              </Button>
            ),
          }
        })}
      />
      {windows.some(({ booked }) => booked > 0) && (
        <p className="tsp-soft">{t`Haal je een tijd weg? Gesprekken die er al staan, blijven staan.`}</p>
      )}
    </>
  )
}
