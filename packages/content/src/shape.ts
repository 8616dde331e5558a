export { type AnswerKind, type AnswerValue, answerValueSchema, longestText } from './shape/answer.ts'
export { type Audience, audienceSchema } from './shape/audience.ts'
export type * from './shape/data.ts'
export type * from './shape/exercise.ts'
export {
  type AnswerProblemCode,
  answerKindOf,
  days,
  isCompleteAnswer,
  type ParsedAnswer,
  parseAnswer,
} from './shape/parse-answer.ts'
export { frameOf, type PrivateReplies, type WeighedPage, wordsFor } from './shape/private-words.ts'
export type {
  Caption,
  CompletionRule,
  Manifest,
  Module,
  PublishedVersion,
  SafetyGate,
  Step,
  StepSkeleton,
  TranscriptScene,
  Video,
  Who,
} from './shape/step.ts'
export { type Locale, locales, type TextNode } from './shape/text.ts'
