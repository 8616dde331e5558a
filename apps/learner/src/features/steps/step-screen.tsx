import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { AnyExercise } from '@tweespraak/content/shape'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { StepLine } from '@tweespraak/ui/drawings/step-line'
import { ErrorSummary } from '@tweespraak/ui/fields/error-summary'
import { ApiProblem, NoAnswer } from '@tweespraak/web/client'
import { type ReactNode, useEffect, useState } from 'react'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { useScreenState } from '../session/screen-state.ts'
import { usePassOver } from '../today/pass-over.ts'
import type { StepAutosave } from './answers.ts'
import { CardView } from './card-view.tsx'
import { ExerciseView } from './exercise-view.tsx'
import { Both, Compare } from './exercises/compare.tsx'
import { Show } from './exercises/show.tsx'
import { Talk, type TalkExercise } from './exercises/talk.tsx'
import { TalkAtTable } from './exercises/talk-at-table.tsx'
import { ReadAloud } from './read-aloud.tsx'
import type { StepData } from './step-data.ts'
import { StepText } from './step-text.tsx'
import { useTwo } from './two.ts'

interface Props {
  data: StepData
  autosaves: ReadonlyMap<string, StepAutosave>
  frame: { back: ReactNode; where: string }
  onDone: () => Promise<void>
  onPassedOver: () => Promise<void>
  /** Opens the step for one person that may be done in place of this one. */
  onAlone: (stepId: string) => void
}

/** A step to read and to answer, with its end at the foot. */
export function StepScreen({ data, autosaves, frame, onDone, onPassedOver, onAlone }: Props) {
  const { t } = useLingui()
  const { mine } = useTwo()
  const [talkId, setTalkId] = useScreenState<string | undefined>('talk', undefined)
  const end = useEnding({ data, autosaves, onDone })
  const passOver = usePassOver({ stepId: data.step.id, before: end.send, onDone: onPassedOver })
  const { step, place } = data
  const minutes = step.minutes

  const talking = step.exercises.find((exercise) => exercise.primitive === 'talk' && exercise.id === talkId)
  if (talking?.primitive === 'talk') {
    const autosave = autosaves.get(talking.id)
    const close = () => setTalkId(undefined)
    return (
      <TalkAtTable
        exercise={talking}
        data={data}
        onStop={close}
        onDone={() => {
          autosave?.write({ value: { kind: 'done' }, audience: talking.audience })
          close()
        }}
      />
    )
  }
  const draw = (id: string) => {
    const exercise = step.exercises.find((each) => each.id === id)
    const autosave = autosaves.get(id)
    if (exercise?.primitive === 'fillIn' && exercise.heldBy === 'both')
      return (
        <div id={id} tabIndex={-1}>
          <CardView exercise={exercise} autosaves={autosaves} data={data} />
        </div>
      )
    if (!exercise || !autosave) return null
    return (
      <div id={id} tabIndex={-1}>
        <Drawn exercise={exercise} autosave={autosave} data={data} onTalk={({ id: talk }) => setTalkId(talk)} />
      </div>
    )
  }
  const together = step.who === 'together'
  return (
    <Screen
      {...frame}
      title={step.title}
      progress={
        <StepLine words={frame.where} total={place.of} done={place.number} line={together ? 'both' : mine.line} />
      }
      lead={
        <div className="step-begin">
          <ReadAloud text={step.readAloud} />
          <span className="tsp-soft">
            {plural(minutes, { one: '# minuut', other: '# minuten' })}, {together ? t`samen` : t`alleen jij`}
          </span>
        </div>
      }
    >
      {data.over && <p>{t`Je kunt hier nog lezen en aanvullen. Een volgende stap begint niet meer.`}</p>}
      <StepText nodes={step.body} exercise={draw} />
      {end.open.length > 0 && (
        <ErrorSummary title={t`Er staat nog een vraag open`} errors={end.open}>
          <p>{t`Vul die in, of kom later terug. Wat je schreef, is bewaard.`}</p>
        </ErrorSummary>
      )}
      {end.error && <Trouble error={end.error} />}
      {passOver.error && <Trouble error={passOver.error} />}
      <Actions>
        {!data.over && (
          <Button
            forward
            kind={step.exercises.some(({ primitive }) => primitive === 'talk') && !end.talked ? 'quiet' : 'pen'}
            busy={end.isPending}
            busyWords={t`Een moment`}
            onClick={() => {
              passOver.reset()
              end.finish()
            }}
          >
            {t`Klaar met deze stap`}
          </Button>
        )}
        {step.skippable && !data.over && ahead.has(data.state) && (
          <Button
            kind="link"
            busy={passOver.isPending}
            onClick={() => {
              end.reset()
              passOver.mutate()
            }}
          >
            {t`Sla over`}
          </Button>
        )}
        {together && data.alone && !data.over && (
          <Button kind="link" onClick={() => data.alone && onAlone(data.alone.id)}>
            {t`Doe deze stap alleen`}
          </Button>
        )}
        <AppLink to={paths.today}>{data.over ? t`Naar Vandaag` : t`Later verder`}</AppLink>
      </Actions>
    </Screen>
  )
}

/** Only what is still to come can be passed over. */
const ahead: ReadonlySet<StepData['state']> = new Set(['open', 'begun'])

interface DrawnProps {
  exercise: AnyExercise
  autosave: StepAutosave
  data: StepData
  onTalk: (exercise: TalkExercise) => void
}

function Drawn({ exercise, autosave, data, onTalk }: DrawnProps) {
  switch (exercise.primitive) {
    case 'show':
      return <Show exercise={exercise} data={data} />
    case 'compare':
      return <Compare exercise={exercise} data={data} />
    case 'talk':
      return <Talk exercise={exercise} autosave={autosave} onBegin={() => onTalk(exercise)} />
    case 'fillIn':
      if (exercise.type === 'reveal' && data.partner.some(({ exerciseId }) => exerciseId === exercise.id))
        return <Both of={exercise.id} data={data} />
      return <ExerciseView exercise={exercise} autosave={autosave} data={data} />
    case 'choose':
    case 'rate':
    case 'write':
    case 'form':
      return <ExerciseView exercise={exercise} autosave={autosave} data={data} />
  }
}

const none: readonly { field: string; message: string }[] = []

/** Ending a step: everything is sent first, and what was only to be seen is marked as seen. */
function useEnding({ data, autosaves, onDone }: Pick<Props, 'data' | 'autosaves' | 'onDone'>) {
  const [open, setOpen] = useState(none)
  // Once all of it is answered the summary goes. Until then it stays the same: a new one would take the focus.
  useEffect(() => {
    const isMended = ({ field }: { field: string }) => {
      const parts = partsOf(autosaves, field)
      return parts.some(answered) && !parts.some(isStuck)
    }
    const look = () => setOpen((before) => (before.every(isMended) ? none : before))
    const stops = [...autosaves.values()].map((autosave) => autosave.subscribe(look))
    return () => {
      for (const stop of stops) stop()
    }
  }, [autosaves])
  const isOpen = ({ id, optional, primitive }: AnyExercise) =>
    !optional && primitive !== 'show' && primitive !== 'compare' && !partsOf(autosaves, id).some(answered)
  const show = (exercises: readonly AnyExercise[]) =>
    setOpen(exercises.map(({ id, question }) => ({ field: id, message: question })))
  const markSeen = () => {
    for (const { id, primitive, optional, audience } of data.step.exercises)
      if (!optional && (primitive === 'show' || primitive === 'compare') && !autosaves.get(id)?.content())
        autosaves.get(id)?.write({ value: { kind: 'done' }, audience })
  }
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => {
      setOpen(none)
      markSeen()
      const saved = await Promise.all(
        [...autosaves].map(async ([place, autosave]) => ((await autosave.flush()) ? undefined : place.split('/')[0])),
      )
      const stuck = data.step.exercises.filter(({ id }) => saved.includes(id))
      const toMend = stuck.filter(({ id }) => partsOf(autosaves, id).some(isStuck))
      if (toMend.length > 0) return show(toMend)
      if (stuck.length > 0) throw new NoAnswer('not everything was saved')
      try {
        await onDone()
      } catch (problem) {
        const left = isNotAnswered(problem) ? data.step.exercises.filter(isOpen) : []
        if (left.length === 0) throw problem
        show(left)
      }
    },
  })
  const talked = data.step.exercises.some(({ id, primitive }) => primitive === 'talk' && autosaves.get(id)?.content())
  /** Puts away what was written so far. */
  const send = async () => {
    const saved = await Promise.all([...autosaves.values()].map((autosave) => autosave.flush()))
    if (saved.includes(false)) throw new NoAnswer('not everything was saved')
  }
  return { isPending, error, reset, open, finish: () => mutate(), talked, send }
}

const isNotAnswered = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.problem.code === 'step.not_answered'

/** The autosaves of an exercise: one, or one for each field of a card. */
const partsOf = (autosaves: ReadonlyMap<string, StepAutosave>, exerciseId: string): StepAutosave[] =>
  [...autosaves].filter(([place]) => place.split('/')[0] === exerciseId).map(([, autosave]) => autosave)

/** Nothing more is sent until somebody looks at it. */
const isStuck = (autosave: StepAutosave | undefined): boolean =>
  ['conflict', 'refused'].includes(autosave?.status().kind ?? '')

/** A first look only: whether an answer is complete is the server's to say. */
function answered(autosave: StepAutosave | undefined): boolean {
  const value = autosave?.content()?.value
  if (!value) return false
  if (value.kind === 'text') return value.text.trim() !== ''
  if (value.kind === 'choice') return value.chosen.length > 0 || Boolean(value.own?.trim())
  if (value.kind === 'fields') return Object.values(value.fields).some((words) => words.trim() !== '')
  if (value.kind === 'form') return Object.keys(value.replies).length > 0
  return true
}
