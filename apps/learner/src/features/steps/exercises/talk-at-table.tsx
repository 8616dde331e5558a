import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { stillHere } from '@tweespraak/contract/learner/steps'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Said } from '@tweespraak/ui/drawings/lines'
import { StopBar, TalkGuide, TimeLeft } from '@tweespraak/ui/patterns/talk-guide'
import { type ReactNode, useEffect } from 'react'
import { callApi } from '../../../api.ts'
import { useOnce } from '../../../layout/use-once.ts'
import { keepUnlocked } from '../../session/keep-unlocked.ts'
import { useScreenState } from '../../session/screen-state.ts'
import { AnswerText } from '../answer-text.tsx'
import type { StepData } from '../step-data.ts'
import { useTwo } from '../two.ts'
import type { TalkExercise } from './talk.tsx'
import { useTalkClock } from './talk-clock.ts'

interface Person {
  readonly alias: string
  readonly line: 'one' | 'two'
}

interface Props {
  exercise: TalkExercise
  /** The step the talk is in: what both wrote for it stands under the clock of who reads aloud. */
  data: StepData
  onDone: () => void
  onStop: () => void
}

const start: { readonly beginner: Person['line'] | undefined; readonly turn: number } = { beginner: undefined, turn: 0 }

/** Between two signs of life, well inside the five minutes of the private area. */
const signOfLifeIntervalMs = 2 * 60_000

/** The talk itself, one turn on a page. Stopping is always there, and asks nothing. */
export function TalkAtTable({ exercise, data, onDone, onStop }: Props) {
  const { t } = useLingui()
  const { mine, partner } = useTwo()
  const other: Person = partner ?? { alias: t`De ander`, line: mine.line === 'one' ? 'two' : 'one' }
  const [{ beginner, turn }, setPlace] = useScreenState('turn', start)
  useStayingHere()
  const end = (go: () => void) => {
    setPlace(start)
    go()
  }
  const stopBar = (
    <StopBar
      label={t`Stoppen`}
      button={
        <Button kind="ink" onClick={() => end(onStop)}>
          {t`Stop`}
        </Button>
      }
    >
      {t`Voelt dit nu niet goed? Stop. Dat mag altijd.`}
    </StopBar>
  )
  const first = [mine, other].find(({ line }) => line === beginner)
  if (!first)
    return (
      <>
        <Screen title={t`Wie begint?`} lead={<p>{exercise.question}</p>}>
          <Actions>
            {[mine, other].map((person) => (
              <Button key={person.line} kind="quiet" onClick={() => setPlace({ beginner: person.line, turn })}>
                {person.alias}
              </Button>
            ))}
          </Actions>
        </Screen>
        {stopBar}
      </>
    )
  const second = first.line === mine.line ? other : mine
  const last = turn + 1 === exercise.rounds.length
  return (
    <>
      <Turn
        key={turn}
        exercise={exercise}
        data={data}
        turn={turn}
        people={[first, second]}
        next={
          <Button forward onClick={() => (last ? end(onDone) : setPlace({ beginner, turn: turn + 1 }))}>
            {last ? t`We zijn klaar` : t`Volgende beurt`}
          </Button>
        }
      />
      {stopBar}
    </>
  )
}

interface TurnProps {
  exercise: TalkExercise
  data: StepData
  turn: number
  people: readonly [Person, Person]
  next: ReactNode
}

function Turn({ exercise, data, turn, people, next }: TurnProps) {
  const { t } = useLingui()
  const clock = useTalkClock(turn)
  const round = exercise.rounds[turn]
  useOnce(() => {
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  })
  if (!round) return null
  const number = turn + 1
  const total = exercise.rounds.length
  const speaker = speakerOf(exercise, turn, people)
  const listener = speaker === people[0] ? people[1] : people[0]
  const seconds = round.minutes * 60
  const left = Math.ceil((seconds - clock.passed) / 60)
  return (
    <>
      <div className="tsp-wide">
        <div className="tsp-way">
          <span>{t`Beurt ${number} van ${total}`}</span>
        </div>
      </div>
      <TalkGuide
        speaker={speaker ? t`${speaker.alias} vertelt` : t`Praat samen`}
        listener={speaker ? t`${listener.alias} luistert` : ''}
        time={
          <TimeLeft
            line={speaker?.line ?? 'one'}
            passed={clock.passed / seconds}
            before={left > 0 ? t`nog ongeveer` : t`de tijd is om`}
            minutes={left > 0 ? plural(left, { one: '# minuut', other: '# minuten' }) : t`rond rustig af`}
          />
        }
        actions={
          <Actions>
            {next}
            <Button
              kind="quiet"
              icon={clock.paused ? 'play' : 'pause'}
              onClick={clock.paused ? clock.goOn : clock.pause}
            >
              {clock.paused ? t`Laat de klok lopen` : t`Zet de klok stil`}
            </Button>
          </Actions>
        }
      >
        <p className="tsp-lead">{round.label}</p>
        {speaker && round.speaker === exercise.roles[0]?.id && <Wrote person={speaker} data={data} />}
      </TalkGuide>
    </>
  )
}

/** What this person wrote and shared for this talk, to read aloud. */
function Wrote({ person, data }: { person: Person; data: StepData }) {
  const { mine } = useTwo()
  const compare = data.step.exercises.find((exercise) => exercise.primitive === 'compare')
  const from = person.line === mine.line ? data.mine : data.partner
  const said = from.find(({ exerciseId }) => exerciseId === compare?.of)
  if (!said) return null
  return (
    <Said line={person.line} name={person.alias} large>
      <div lang={said.writtenIn}>
        <AnswerText value={said.value} />
      </div>
    </Said>
  )
}

/** Who has a turn. A role that comes round again is the other's: after both turns the two swap. */
export function speakerOf(
  { roles, rounds }: Pick<TalkExercise, 'roles' | 'rounds'>,
  turn: number,
  [first, second]: readonly [Person, Person],
): Person | undefined {
  const role = rounds[turn]?.speaker
  const index = roles.findIndex(({ id }) => id === role)
  if (index < 0) return undefined
  const before = rounds.slice(0, turn).filter(({ speaker }) => speaker === role).length
  return (index + before) % 2 === 0 ? first : second
}

/** While they talk nobody touches the screen: it stays on, and the private area stays open. */
function useStayingHere(): void {
  useEffect(() => {
    const end = keepUnlocked()
    const sign = setInterval(() => void callApi(stillHere, {}).catch(() => undefined), signOfLifeIntervalMs)
    let awake: WakeLockSentinel | undefined
    navigator.wakeLock?.request('screen').then(
      (lock) => {
        awake = lock
      },
      () => undefined, // a device low on battery may refuse; the talk goes on
    )
    return () => {
      end()
      clearInterval(sign)
      void awake?.release()
    }
  }, [])
}
