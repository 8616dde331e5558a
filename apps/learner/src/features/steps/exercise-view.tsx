import type { AnyExercise } from '@tweespraak/content/shape'
import { type AnswerOf, type StepAutosave, useAnswer } from './answers.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { Conflict } from './conflict.tsx'
import { Choose } from './exercises/choose.tsx'
import { FillIn } from './exercises/fill-in.tsx'
import { Form } from './exercises/form.tsx'
import { Rate } from './exercises/rate.tsx'
import { Write } from './exercises/write.tsx'
import { GiveToPartner } from './give-to-partner.tsx'
import { AsPartnerSeesIt, FromPartner } from './partner-answer.tsx'
import { SaveStatusText } from './save-status-text.tsx'
import type { StepData } from './step-data.ts'
import { StepText } from './step-text.tsx'
import { WhoReads } from './who-reads.tsx'

type Answerable = Extract<AnyExercise, { primitive: 'choose' | 'rate' | 'write' | 'fillIn' | 'form' }>

/** One exercise to answer: the question, the place to answer, where it is saved and who sees it. */
export function ExerciseView({
  exercise,
  autosave,
  data,
}: {
  exercise: Answerable
  autosave: StepAutosave
  data: StepData
}) {
  const answer = useAnswer(exercise, autosave)
  const { status } = answer
  const here = answer.value && { value: answer.value, audience: answer.audience }
  return (
    <div className="exercise">
      <Field exercise={exercise} answer={answer} />
      {status.kind === 'conflict' && here && (
        <Conflict exercise={exercise} here={here} there={status.newer.content} onSettle={answer.settle} />
      )}
      <SaveStatusText status={status} />
      <AudienceChoice exercise={exercise} value={answer.audience} onChange={answer.show} />
      {(exercise.primitive === 'write' || exercise.primitive === 'fillIn') && <WhoReads audience={answer.audience} />}
      {here && <AsPartnerSeesIt exercise={exercise} answer={here} />}
      <GiveToPartner exercise={exercise} answer={answer} autosave={autosave} data={data} />
      <FromPartner exercise={exercise} data={data} />
    </div>
  )
}

function Field({ exercise, answer }: { exercise: Answerable; answer: AnswerOf }) {
  const help = exercise.help.length > 0 ? <StepText nodes={exercise.help} /> : undefined
  switch (exercise.primitive) {
    case 'choose':
      return <Choose exercise={exercise} answer={answer} help={help} />
    case 'rate':
      return <Rate exercise={exercise} answer={answer} help={help} />
    case 'write':
      return <Write exercise={exercise} answer={answer} help={help} />
    case 'fillIn':
      return <FillIn exercise={exercise} answer={answer} help={help} />
    case 'form':
      return <Form exercise={exercise} answer={answer} help={help} />
  }
}
