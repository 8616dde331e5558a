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
import { useScreenState } from '../session/screen-state.ts'
import { todayQuery } from '../today/today-query.ts'
import { autosavesOf, type StepAutosave } from './answers.ts'
import { isShownToBoth } from './partner-answer.tsx'
import { PrivateStep } from './private-step.tsx'
import { RevealScreen } from './reveal-screen.tsx'
import { type StepData, stepQuery } from './step-data.ts'
import { StepScreen } from './step-screen.tsx'

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
  if (place?.reveal) return <OpenStep key={place.reveal} stepId={place.reveal} reveal />
  if (!number) return <Navigate to={paths.today} replace />
  if (stepId) return <OpenStep key={stepId} stepId={stepId} />
  if (today.data && !found) return <Navigate to={paths.today} replace />
  return (
    <Screen title={t`Een moment`}>
      <Fetching query={today} />
    </Screen>
  )
}

/** `reveal`: come for what both shared in it. */
function OpenStep({ stepId, reveal = false }: { stepId: string; reveal?: boolean }) {
  const { t } = useLingui()
  const step = useQuery({ ...stepQuery(stepId), refetchOnMount: false, refetchOnReconnect: false })
  if (!step.data)
    return (
      <Screen title={t`Een moment`} back={<BackToToday />}>
        <Fetching query={step} />
      </Screen>
    )
  return <WithAutosaves data={step.data} reveal={reveal && step.data.revealed} />
}

function BackToToday() {
  const { t } = useLingui()
  return (
    <AppLink to={paths.today} kind="soft" icon="back">
      {t`Vandaag`}
    </AppLink>
  )
}

function WithAutosaves({ data, reveal }: { data: StepData; reveal: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
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
  const onlyForMe = data.step.exercises.find((exercise) => exercise.type === 'privateSafety')

  const leaveReveal = () => (reveal ? void navigate(paths.today, { replace: true }) : void goHome())
  if (revealed) return <RevealScreen data={data} frame={frame} onGoOn={leaveReveal} />
  if (onlyForMe)
    return (
      <PrivateStep
        data={data}
        exercise={onlyForMe}
        frame={frame}
        onDone={async () => {
          await finish()
          await queryClient.invalidateQueries({ queryKey: todayQuery.queryKey })
        }}
        onEnd={async () => {
          await finish()
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
