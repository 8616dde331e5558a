import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { finishStep } from '@tweespraak/contract/learner/steps'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { useEffect, useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { callApi, queryClient } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { entryState, useEntryState } from '../../layout/stay.ts'
import { paths } from '../../paths.ts'
import { PrivatePage } from '../private-page/private-page.tsx'
import { useScreenState } from '../session/screen-state.ts'
import { todayQuery } from '../today/today-query.ts'
import { autosavesOf, type StepAutosave } from './answers.ts'
import { DeepStep } from './deep-step.tsx'
import { isShownToBoth } from './partner-answer.tsx'
import { RevealScreen } from './reveal-screen.tsx'
import { type StepData, stepQuery } from './step-data.ts'
import { StepScreen } from './step-screen.tsx'
import { StepText } from './step-text.tsx'
import { useTwo } from './two.ts'

/** A step. Which one stands in the state of the history entry, never in the address. */
export function StepPage() {
  const { t } = useLingui()
  const place = useEntryState<{ number?: number; reveal?: string }>()
  const number = place?.number
  const today = useQuery(todayQuery)
  const [stepId, setStepId] = useScreenState<string | undefined>('step', undefined)
  const found = today.data?.module.steps[(number ?? 0) - 1]?.stepId
  // Fixed on arrival: finishing a step may change the list while this page is still open.
  useEffect(() => {
    if (!stepId && found) setStepId(found)
  }, [stepId, found, setStepId])
  if (place?.reveal) return <OpenStep key={place.reveal} stepId={place.reveal} reveal onOther={setStepId} />
  if (!number) return <Navigate to={paths.today} replace />
  if (stepId) return <OpenStep key={stepId} stepId={stepId} onOther={setStepId} />
  if (today.data && !found) return <Navigate to={paths.today} replace />
  return (
    <Screen title={t`Een moment`}>
      <Fetching query={today} />
    </Screen>
  )
}

interface Opened {
  /** Come for what both shared in it. */
  reveal?: boolean
  /** Opens another step in its place. */
  onOther: (stepId: string) => void
}

function OpenStep({ stepId, reveal = false, onOther }: Opened & { stepId: string }) {
  const { t } = useLingui()
  const step = useQuery({ ...stepQuery(stepId), refetchOnMount: false, refetchOnReconnect: false })
  if (!step.data)
    return (
      <Screen title={t`Een moment`} back={<BackToToday />}>
        <Fetching query={step} />
      </Screen>
    )
  return <WithAutosaves data={step.data} reveal={reveal && step.data.revealed} onOther={onOther} />
}

function BackToToday() {
  const { t } = useLingui()
  return (
    <AppLink to={paths.today} kind="soft" icon="back">
      {t`Vandaag`}
    </AppLink>
  )
}

function WithAutosaves({ data, reveal = false, onOther }: Opened & { data: StepData }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { partner } = useTwo()
  const [autosaves] = useState(() => autosavesOf(data))
  const [ready, setReady] = useState(false)
  const [revealed, setRevealed] = useScreenState('revealed', reveal)
  useEffect(() => {
    void Promise.all([...autosaves.values()].map((autosave) => autosave.ready)).then(() => setReady(true))
  }, [autosaves])
  useSendingOnTheWay(autosaves)

  const { module, number, of } = data.place
  const frame = { back: <BackToToday />, where: t`Module ${module}, stap ${number} van ${of}` }
  // The same words for every step: whether the other is done, or what one answered, shows nowhere.
  const goHome = async (said = t`Jouw deel van deze stap is klaar.`) => {
    await queryClient.invalidateQueries({ queryKey: todayQuery.queryKey })
    await navigate(paths.today, { replace: true, state: entryState({ finished: said }) })
  }
  const finish = () => callApi(finishStep, { params: { stepId: data.step.id } })
  const done = async () => {
    await finish()
    const now = await stepQuery(data.step.id)
      .queryFn()
      .catch(() => undefined) // the step is done all the same; what can be read now can be read later
    if (!now?.revealed || data.revealed)
      return goHome(waits(now) ? t`Klaar. Jullie zien dit van elkaar als jullie allebei verder zijn.` : undefined)
    queryClient.setQueryData(stepQuery(data.step.id).queryKey, now)
    setRevealed(true)
  }
  /** Nobody waits for it: whoever comes in should find nothing. Without a connection the step stays open. */
  const endQuietly = async () => {
    await finish().catch(() => undefined)
    await queryClient.invalidateQueries({ queryKey: todayQuery.queryKey })
  }
  const onlyForMe = data.step.exercises.find((exercise) => exercise.type === 'privateSafety')

  const leaveReveal = () => (reveal ? void navigate(paths.today, { replace: true }) : void goHome())
  if (revealed) return <RevealScreen data={data} frame={frame} onGoOn={leaveReveal} />
  if (onlyForMe)
    return (
      <PrivatePage
        short={onlyForMe.short}
        partnerName={partner?.alias}
        title={data.step.title}
        frame={frame}
        lead={<StepText nodes={data.step.body} />}
        onEnd={() => void endQuietly()}
        onLeave={() => void navigate(paths.today, { replace: true })}
      />
    )
  if (data.step.safetyGate === 'deep' && data.step.who === 'together')
    return (
      <DeepStep
        data={data}
        frame={frame}
        onDone={async () => {
          if (!data.over) await finish()
          await goHome()
        }}
      />
    )
  if (!ready) return null
  return (
    <StepScreen
      data={data}
      autosaves={autosaves}
      frame={frame}
      onDone={done}
      onPassedOver={() => goHome(t`Je kunt deze stap later nog doen.`)}
      onAlone={(id) => onOther(id)}
    />
  )
}

/** Will something of this step be read by both, once both are behind it? */
const waits = (data: StepData | undefined): boolean =>
  data !== undefined && !data.revealed && data.step.exercises.some(isShownToBoth)

/** Back on the net, or leaving the page: what waits is sent at once. It is on the device already. */
function useSendingOnTheWay(autosaves: ReadonlyMap<string, StepAutosave>): void {
  useEffect(() => {
    const send = () => {
      for (const autosave of autosaves.values()) void autosave.flush()
    }
    addEventListener('online', send)
    addEventListener('pagehide', send)
    return () => {
      removeEventListener('online', send)
      removeEventListener('pagehide', send)
      send()
    }
  }, [autosaves])
}
