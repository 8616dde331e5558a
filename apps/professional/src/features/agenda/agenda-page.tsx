import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { AppLink } from '@tweespraak/shell/app-link'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { EmptyState } from '@tweespraak/ui/empty-state'
import { More } from '@tweespraak/ui/more'
import { Section } from '@tweespraak/ui/patterns/page'
import { deviceZone, now } from '@tweespraak/web/platform/environment'
import { agendaQuery } from '../../api.ts'
import { paths } from '../../paths.ts'
import { Conversations } from './agenda-list.tsx'
import { byDay } from './by-day.ts'
import { useWhen } from './when.ts'

/** Today first, then what comes, and what was. */
export function AgendaPage() {
  const { t } = useLingui()
  const { day } = useWhen()
  const agenda = useQuery(agendaQuery)
  if (!agenda.data)
    return (
      <Screen title={t`Agenda`}>
        <Fetching query={agenda} />
      </Screen>
    )
  const { upcoming, earlier, ahead } = agenda.data
  const today = day(now() + ahead, deviceZone())
  const days = byDay(upcoming)
  const isToday = ({ at, timeZone }: { at: string; timeZone: string }) => day(at, timeZone) === today
  return (
    <Screen title={t`Vandaag`} overline={today}>
      <Conversations
        label={t`Gesprekken van vandaag`}
        entries={days.filter(isToday).flatMap(({ entries }) => entries)}
        empty={t`Vandaag heb je geen gesprekken.`}
      />
      {days
        .filter((it) => !isToday(it))
        .map(({ at, timeZone, entries }) => (
          <Section key={at} title={day(at, timeZone)}>
            <Conversations label={day(at, timeZone)} entries={entries} empty="" />
          </Section>
        ))}
      {upcoming.length === 0 && (
        <EmptyState
          drawing="table"
          title={t`Er staat nog niets`}
          action={<AppLink to={paths.times}>{t`Geef tijden vrij`}</AppLink>}
        >
          <p>{t`Stellen kunnen boeken in tijden die je vrijgeeft.`}</p>
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <More words={t`De laatste 30 dagen`}>
          {byDay(earlier).map(({ at, timeZone, entries }) => (
            <Section key={at} title={day(at, timeZone)}>
              <Conversations label={day(at, timeZone)} entries={entries} empty="" />
            </Section>
          ))}
        </More>
      )}
    </Screen>
  )
}
