import { Module } from '@nestjs/common'
import * as pace from '@tweespraak/contract/learner/pace'
import * as steps from '@tweespraak/contract/learner/steps'
import { CouplesModule } from '../couples/couples.module.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { ProgrammeModule } from '../programme/programme.module.ts'
import { AnswerReadings } from './answer-readings.ts'
import { AnswerSeal } from './answer-seal.ts'
import { AnswersRepository } from './answers.repository.ts'
import { CalmerAfterLowGrade } from './calmer-after-low-grade.ts'
import { ChoosePace } from './choose-pace.ts'
import { DraftKeyView } from './draft-key.view.ts'
import { EndQuestions } from './end-questions.ts'
import { ExerciseRules } from './exercise-rules.ts'
import { FinishStep } from './finish-step.ts'
import { FinishedStepsRepository } from './finished-steps.repository.ts'
import { FinishedSteps } from './finished-steps.ts'
import { FollowPace } from './follow-pace.subscriber.ts'
import { ForgetCards } from './forget-cards.subscriber.ts'
import { NoticeCompletion } from './notice-completion.subscriber.ts'
import { PacesRepository } from './paces.repository.ts'
import { Paces } from './paces.ts'
import { PassOverStep } from './pass-over-step.ts'
import { ProgressEraser, ProgressExporter } from './progress.privacy.ts'
import { ProgressReader } from './progress.reader.ts'
import { AnswerTable, CoupleCardTable, FinishedStepTable, PaceTable, SharedAnswerTable } from './progress.tables.ts'
import { ProgressStates } from './progress-state.ts'
import { SaveAnswer } from './save-answer.ts'
import { SavedAnswers } from './saved-answers.ts'
import { StepView } from './step.view.ts'
import { TodayView } from './today.view.ts'

export const progressTables = [AnswerTable, SharedAnswerTable, CoupleCardTable, FinishedStepTable, PaceTable]

/** What each partner has done and written, and what they chose to share. */
@Module({
  imports: [CouplesModule, ProgrammeModule],
  controllers: [
    serve(pace.choosePace, ChoosePace),
    serve(steps.readToday, TodayView),
    serve(steps.readStep, StepView),
    serve(steps.saveAnswer, SaveAnswer),
    serveInSteps(steps.readDraftKey, DraftKeyView),
    serve(steps.finishStep, FinishStep),
    serve(steps.passOverStep, PassOverStep),
  ],
  providers: [
    AnswerReadings,
    AnswerSeal,
    AnswersRepository,
    CalmerAfterLowGrade,
    ChoosePace,
    DraftKeyView,
    EndQuestions,
    ExerciseRules,
    FinishStep,
    FinishedSteps,
    FinishedStepsRepository,
    FollowPace,
    ForgetCards,
    NoticeCompletion,
    Paces,
    PacesRepository,
    PassOverStep,
    ProgressEraser,
    ProgressExporter,
    ProgressReader,
    SaveAnswer,
    SavedAnswers,
    ProgressStates,
    StepView,
    TodayView,
  ],
  exports: [ProgressReader],
})
export class ProgressModule {}
