import { Module } from '@nestjs/common'
import { CouplesModule } from '../couples/couples.module.ts'
import { ProgrammeModule } from '../programme/programme.module.ts'
import { AnswerReadings } from './answer-readings.ts'
import { AnswerSeal } from './answer-seal.ts'
import { AnsweredExercises } from './answered-exercises.ts'
import { AnswersRepository } from './answers.repository.ts'
import { DraftKeyView } from './draft-key.view.ts'
import { ExerciseRules } from './exercise-rules.ts'
import { FinishStep } from './finish-step.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'
import { FinishedSteps } from './finished-steps.ts'
import { ForgetCards } from './forget-cards.subscriber.ts'
import { NoticeCompletion } from './notice-completion.subscriber.ts'
import { ProgressController } from './progress.controller.ts'
import { ProgressEraser, ProgressExporter } from './progress.rights.ts'
import { AnswerTable, CoupleCardTable, SharedAnswerTable } from './progress.tables.ts'
import { SaveAnswer } from './save-answer.ts'
import { SavedAnswers } from './saved-answers.ts'
import { Standings } from './standing.ts'
import { StepView } from './step.view.ts'
import { TodayView } from './today.view.ts'

export const progressTables = [AnswerTable, SharedAnswerTable, CoupleCardTable]

/** What each partner has done and written, and what they chose to share. */
@Module({
  imports: [CouplesModule, ProgrammeModule],
  controllers: [ProgressController],
  providers: [
    AnswerReadings,
    AnswerSeal,
    AnsweredExercises,
    AnswersRepository,
    DraftKeyView,
    ExerciseRules,
    FinishStep,
    FinishedSteps,
    FinishedStepsRepository,
    ForgetCards,
    NoticeCompletion,
    ProgressEraser,
    ProgressExporter,
    SaveAnswer,
    SavedAnswers,
    Standings,
    StepView,
    TodayView,
  ],
})
export class ProgressModule {}
