import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { type ReactNode, useState } from 'react'
import { Show } from './exercises/show.tsx'
import { TalkAtTable } from './exercises/talk-at-table.tsx'
import { Invitation } from './invitation.tsx'
import { StepAlone } from './step-alone.tsx'
import type { StepData } from './step-data.ts'
import { StepText } from './step-text.tsx'
import { TalkToBegin } from './talk-to-begin.tsx'

interface Props {
  data: StepData
  frame: { back: ReactNode; where: string }
  /** Marks the step as done and goes home; the same for each way of doing it. */
  onDone: () => Promise<void>
}

type Way = 'asked' | 'together' | 'alone'

/**
 * A step that opens something painful. It begins with the invitation, each time. Which way somebody takes lives on this
 * page alone: nothing is written in the step, and the end of each way is one and the same request.
 */
export function DeepStep({ data, frame, onDone }: Props) {
  const { t } = useLingui()
  const [way, setWay] = useState<Way>('asked')
  const [talkId, setTalkId] = useState<string>()
  const { mutate, isPending, error } = useMutation({ mutationFn: onDone })
  const { step, alone } = data
  const talk = step.exercises.find((exercise) => exercise.primitive === 'talk' && exercise.id === talkId)
  if (talk?.primitive === 'talk') {
    const close = () => setTalkId(undefined)
    return <TalkAtTable exercise={talk} data={data} onStop={close} onDone={close} />
  }
  if (way === 'asked')
    return (
      <Invitation
        title={step.title}
        frame={frame}
        onTogether={() => setWay('together')}
        onAlone={() => setWay('alone')}
        onNotNow={() => mutate()}
      />
    )
  return (
    <Screen key={way} title={step.title} {...frame}>
      {way === 'alone' && alone ? (
        <StepAlone step={alone} />
      ) : (
        <StepText
          nodes={step.body}
          exercise={(id) => {
            const exercise = step.exercises.find((each) => each.id === id)
            if (exercise?.primitive === 'talk')
              return <TalkToBegin exercise={exercise} onBegin={() => setTalkId(exercise.id)} />
            return exercise?.primitive === 'show' && <Show exercise={exercise} data={data} />
          }}
        />
      )}
      {error && <Trouble error={error} />}
      <Actions>
        <Button forward kind="quiet" busy={isPending} busyWords={t`Een moment`} onClick={() => mutate()}>
          {t`Klaar met deze stap`}
        </Button>
      </Actions>
    </Screen>
  )
}
