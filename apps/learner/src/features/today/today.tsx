import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { StepLine } from '@tweespraak/contract/learner/steps'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Twist } from '@tweespraak/ui/drawings/twist'
import { Notice } from '@tweespraak/ui/notice'
import { Section } from '@tweespraak/ui/patterns/page'
import { now } from '@tweespraak/web/platform/environment'
import { lazy, Suspense } from 'react'
import { queryClient } from '../../api.ts'
import { AppLink, ButtonLink } from '../../layout/app-link.tsx'
import { dateLocale } from '../../layout/date-locale.ts'
import { useEntryState } from '../../layout/stay.ts'
import { paths } from '../../paths.ts'
import { couldInvite, InviteAside } from '../invite/invite-aside.tsx'
import { useReminderAside } from '../reminders/use-reminder-aside.tsx'
import { useMe } from '../session/use-me.ts'
import { somethingHolds } from '../wishes/something-holds.ts'
import { useConversationAside } from './conversation-aside.tsx'
import { NoCoupleYet } from './no-couple-yet.tsx'
import { TimeAside, TimeIsOver } from './our-time.tsx'
import { Parted } from './parted.tsx'
import { usePassOver } from './pass-over.ts'
import { RevealedSteps } from './revealed-steps.tsx'
import { coupleQuery, todayQuery } from './today-query.ts'

const WishWords = lazy(() => import('../wishes/wish-words.tsx').then((page) => ({ default: page.WishWords })))
const AccountNotices = lazy(() =>
  import('../session/account-notices.tsx').then((page) => ({ default: page.AccountNotices })),
)

/** What there is to do today: one step, and where the couple is. */
export function Today({ alias }: { alias: string }) {
  const { t, i18n } = useLingui()
  const couple = useQuery(coupleQuery)
  const today = useQuery({ ...todayQuery, enabled: Boolean(couple.data) })
  const finished = useEntryState<{ finished: string }>()?.finished
  const greeting = useGreeting()
  const tells = (useMe()?.notices.length ?? 0) > 0
  const conversation = useConversationAside()
  const invite = couple.data && couldInvite(couple.data) && <InviteAside couple={couple.data} />
  const time = couple.data?.mayExtend && !couple.data.over && <TimeAside couple={couple.data} />
  const reminder = useReminderAside()
  if (couple.data === null) return <NoCoupleYet />
  const date = new Intl.DateTimeFormat(dateLocale(i18n.locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(now())
  return (
    <Screen
      title={t`${greeting}, ${alias}`}
      overline={date.charAt(0).toUpperCase() + date.slice(1)}
      drawing="bulbs"
      aside={
        conversation || invite || time || reminder ? (
          <>
            {conversation}
            {invite}
            {time}
            {reminder}
          </>
        ) : undefined
      }
    >
      {tells && (
        <Suspense>
          <AccountNotices />
        </Suspense>
      )}
      {finished && (
        <Notice kind="saved" title={t`Bewaard`}>
          <p>{finished}</p>
        </Notice>
      )}
      {couple.data?.apart && !couple.data.apartSeen && <Parted apart={couple.data.apart} />}
      {couple.data && today.data ? (
        <>
          {somethingHolds(couple.data) && (
            <section className="tsp-text">
              <Suspense fallback={null}>
                <WishWords couple={couple.data} />
              </Suspense>
            </section>
          )}
          <RevealedSteps steps={today.data.revealed} />
          {couple.data.over ? <TimeIsOver couple={couple.data} /> : <Next today={today.data} />}
          {today.data.module.of > 1 && <Road today={today.data} apart={couple.data.apart !== null} />}
        </>
      ) : (
        <Fetching query={couple.error ? couple : today} />
      )}
    </Screen>
  )
}

type TodayData = Awaited<ReturnType<(typeof todayQuery)['queryFn']>>

function Next({ today: { next, module } }: { today: TodayData }) {
  const { t } = useLingui()
  const who = useWho()
  if (!next)
    return (
      <Section title={t`Voor nu is alles klaar`}>
        <p>{t`Er staat niets open. Neem de tijd. Je kunt teruglezen wat je schreef.`}</p>
        <AppLink to={paths.steps}>{t`Bekijk de inhoud`}</AppLink>
      </Section>
    )
  const begun = next.state === 'begun'
  const first = next.required ? t`Dit is je volgende stap` : t`Deze stap mag, hij hoeft niet`
  const number = module.steps.findIndex(({ stepId }) => stepId === next.stepId) + 1
  const minutes = next.minutes
  return (
    <section className="tsp-text">
      <div>
        <p className="tsp-soft">{begun ? t`Hier was je gebleven` : first}</p>
        <h2>{next.title}</h2>
      </div>
      {begun && <p>{t`Je was hiermee bezig. Wat je schreef, is bewaard.`}</p>}
      <p className="tsp-soft step-facts">
        <span>{t`Ongeveer ${minutes} minuten`}</span>
        <span>{who(next)}</span>
      </p>
      <div className="tsp-actions">
        <ButtonLink to={paths.step} state={{ number }}>
          {begun ? t`Ga verder` : t`Begin`}
        </ButtonLink>
        {!next.required && <PassOverOptional key={next.stepId} stepId={next.stepId} />}
        <AppLink to={paths.steps}>{t`Iets anders doen`}</AppLink>
      </div>
    </section>
  )
}

/** A step that is not required can be left out without opening it. */
function PassOverOptional({ stepId }: { stepId: string }) {
  const { t } = useLingui()
  const onDone = () => queryClient.invalidateQueries({ queryKey: todayQuery.queryKey })
  const { mutate, isPending, error } = usePassOver({ stepId, onDone })
  return (
    <>
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {t`Sla over`}
      </Button>
      {error && <Trouble error={error} />}
    </>
  )
}

/** `apart`: the two no longer do this together, so nothing here speaks of two. */
function Road({ today: { module, modulesDone }, apart }: { today: TodayData; apart: boolean }) {
  const { t } = useLingui()
  const { number, of } = module
  const where = apart
    ? t`Je bent nu bij module ${number} van ${of}.`
    : t`Jullie zijn nu bij module ${number} van ${of}.`
  return (
    <Section title={apart ? t`Jouw weg` : t`Jullie weg`}>
      {!apart && <p>{t`In elke module doe je eerst iets alleen. Daarna komen jullie samen.`}</p>}
      <p>{where}</p>
      <Twist words={where} total={of} done={modulesDone} current={number} />
    </Section>
  )
}

/** "Alleen jij", "Samen": who sits down for a step. */
export function useWho(): (step: StepLine) => string {
  const { t } = useLingui()
  return ({ who }) => (who === 'together' ? t`Samen` : t`Alleen jij`)
}

function useGreeting(): string {
  const { t } = useLingui()
  const hour = new Date(now()).getHours()
  if (hour < 6) return t`Goeden­avond` // somebody who sits here at night is still up
  if (hour < 12) return t`Goede­morgen`
  return hour < 18 ? t`Goede­middag` : t`Goeden­avond`
}
