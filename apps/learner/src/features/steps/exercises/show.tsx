import type { AnyExercise } from '@tweespraak/content/shape'
import { lazy, Suspense } from 'react'
import type { StepData } from '../step-data.ts'
import { StepText } from '../step-text.tsx'
import { Breath } from './breath.tsx'

const Film = lazy(async () => ({ default: (await import('./film.tsx')).Film }))

type ShowExercise = Extract<AnyExercise, { primitive: 'show' }>

/** Something to read, to see or to hear. */
export function Show({ exercise, data }: { exercise: ShowExercise; data: StepData }) {
  const video = exercise.type === 'video' ? data.videos.find(({ id }) => id === exercise.video) : undefined
  return (
    <div className="exercise">
      <h2>{exercise.question}</h2>
      <StepText nodes={exercise.help} />
      {video && (
        <Suspense fallback={null}>
          <Film video={video} />
        </Suspense>
      )}
      {exercise.type === 'audio' && <Breath exercise={exercise} />}
    </div>
  )
}
