import { Injectable } from '@nestjs/common'
import type { AnswerValue } from '@tweespraak/contract/values/answers'
import { KeyStore } from '../../platform/keys/key-store.ts'
import { seal, unseal } from '../../platform/keys/sealing.ts'
import type { Answer, SharedAnswer } from './domain/answer.ts'
import type { CardField, WholeCard } from './domain/card.ts'

type Of<T> = Omit<T, 'value'>

/** Seals what people write: private with the person's key, shared with the couple's. Bound to its row and version. */
@Injectable()
export class AnswerSeal {
  constructor(private readonly keys: KeyStore) {}

  async sealPrivate(of: Pick<Answer, 'personId' | 'exerciseId' | 'version'>, value: AnswerValue): Promise<Buffer> {
    return seal(await this.keys.of({ kind: 'person', id: of.personId }), JSON.stringify(value), privateBinding(of))
  }

  async openPrivate(of: Pick<Answer, 'personId' | 'exerciseId' | 'version' | 'value'>): Promise<AnswerValue> {
    return JSON.parse(unseal(await this.keys.of({ kind: 'person', id: of.personId }), of.value, privateBinding(of)))
  }

  async sealShared(of: Of<SharedAnswer>, value: AnswerValue): Promise<Buffer> {
    return seal(await this.keys.of({ kind: 'couple', id: of.coupleId }), JSON.stringify(value), sharedBinding(of))
  }

  async openShared(of: SharedAnswer): Promise<AnswerValue> {
    return JSON.parse(unseal(await this.keys.of({ kind: 'couple', id: of.coupleId }), of.value, sharedBinding(of)))
  }

  async sealField(of: FieldPlace, words: string): Promise<Buffer> {
    return seal(await this.keys.of({ kind: 'couple', id: of.coupleId }), words, fieldBinding(of))
  }

  async openField(of: CardField): Promise<string> {
    return unseal(await this.keys.of({ kind: 'couple', id: of.coupleId }), of.value, fieldBinding(of))
  }

  async openWholeCard(of: WholeCard): Promise<AnswerValue> {
    return JSON.parse(unseal(await this.keys.of({ kind: 'couple', id: of.coupleId }), of.value, wholeCardBinding(of)))
  }
}

type FieldPlace = Pick<CardField, 'coupleId' | 'exerciseId' | 'gapId' | 'version'>

const fieldBinding = (of: FieldPlace) => ({
  table: 'progress.card_fields',
  row: `${of.exerciseId}/${of.gapId}`,
  owner: of.coupleId,
  version: of.version,
})

const privateBinding = (of: Pick<Answer, 'personId' | 'exerciseId' | 'version'>) => ({
  table: 'progress.answers',
  row: of.exerciseId,
  owner: of.personId,
  version: of.version,
})

const sharedBinding = (of: Of<SharedAnswer>) => ({
  table: 'progress.shared_answers',
  row: `${of.exerciseId}/${of.authorId}`,
  owner: of.coupleId,
  version: of.version,
})

const wholeCardBinding = (of: WholeCard) => ({
  table: 'progress.couple_cards',
  row: of.exerciseId,
  owner: of.coupleId,
  version: of.version,
})
