import { Module } from '@nestjs/common'
import * as steps from '@tweespraak/contract/learner/steps'
import { CouplesModule } from '../couples/couples.module.ts'
import { serve, serveInSteps } from '../platform/http/serve.ts'
import { ProgrammeModule } from '../programme/programme.module.ts'
import { AnswerReadings } from './answers/answer-readings.ts'
import { AnswerSeal } from './answers/answer-seal.ts'
import { AnsweredExercises } from './answers/answered-exercises.ts'
import { AnswersRepository } from './answers/answers.repository.ts'
import { CardReadings } from './answers/card-readings.ts'
import { CardsRepository } from './answers/cards.repository.ts'
import { ForgetCards } from './answers/forget-cards.subscriber.ts'
import { GivenAnswers } from './answers/given-answers.ts'
import { ProgressEraser, ProgressExporter } from './progress.privacy.ts'
import { ProgressReader } from './progress.reader.ts'
import {
  AnswerTable,
  CardAgreementTable,
  CardFieldTable,
  FinishedStepTable,
  RevealTable,
  SharedAnswerTable,
  WholeCardTable,
} from './progress.tables.ts'
import { CardsView } from './steps/cards.view.ts'
import { EndQuestions } from './steps/end-questions.ts'
import { FinishStep } from './steps/finish-step.ts'
import { FinishedStepsRepository } from './steps/finished-steps.repository.ts'
import { FinishedSteps } from './steps/finished-steps.ts'
import { NoticeCompletion } from './steps/notice-completion.subscriber.ts'
import { PassOverStep } from './steps/pass-over-step.ts'
import { ProgressStates } from './steps/progress-state.ts'
import { ReadReveal } from './steps/read-reveal.ts'
import { StepView } from './steps/step.view.ts'
import { TodayView } from './steps/today.view.ts'
import { AgreeCard } from './writing/agree-card.ts'
import { DraftKeyView } from './writing/draft-key.view.ts'
import { ExerciseRules } from './writing/exercise-rules.ts'
import { SaveAnswer } from './writing/save-answer.ts'
import { SavedAnswers } from './writing/saved-answers.ts'
import { ShareAnswer } from './writing/share-answer.ts'

export const progressTables = [
  AnswerTable,
  SharedAnswerTable,
  CardAgreementTable,
  CardFieldTable,
  WholeCardTable,
  FinishedStepTable,
  RevealTable,
]

/** What each partner has done and written, and what they chose to share. */
@Module({
  imports: [CouplesModule, ProgrammeModule],
  controllers: [
    serve(steps.readToday, TodayView),
    serve(steps.readStep, StepView),
    serve(steps.saveAnswer, SaveAnswer),
    serve(steps.shareAnswer, ShareAnswer),
    serve(steps.readCards, CardsView),
    serve(steps.agreeCard, AgreeCard),
    serve(steps.readReveal, ReadReveal),
    serveInSteps(steps.readDraftKey, DraftKeyView),
    serve(steps.finishStep, FinishStep),
    serve(steps.passOverStep, PassOverStep),
  ],
  providers: [
    AnswerReadings,
    AgreeCard,
    AnswerSeal,
    AnsweredExercises,
    AnswersRepository,
    CardReadings,
    CardsRepository,
    CardsView,
    DraftKeyView,
    EndQuestions,
    ExerciseRules,
    FinishStep,
    FinishedSteps,
    FinishedStepsRepository,
    ForgetCards,
    GivenAnswers,
    NoticeCompletion,
    PassOverStep,
    ProgressEraser,
    ProgressExporter,
    ProgressReader,
    ReadReveal,
    SaveAnswer,
    SavedAnswers,
    ProgressStates,
    ShareAnswer,
    StepView,
    TodayView,
  ],
  exports: [ProgressReader],
})
export class ProgressModule {}
