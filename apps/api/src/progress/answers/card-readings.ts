import { Injectable } from '@nestjs/common'
import type { Card } from '@tweespraak/contract/learner/steps'
import type { Tx } from '../../platform/database/unit-of-work.ts'
import { AnswerSeal } from './answer-seal.ts'
import type { Exercises } from './answers.repository.ts'
import { CardsRepository } from './cards.repository.ts'
import { agreedAt, type CardField, cardVersion, type WholeCard } from './domain/card.ts'

interface Reader {
  readonly personId: string
  readonly coupleId: string | undefined
}

/** Opens the cards of a couple for one of the two. */
@Injectable()
export class CardReadings {
  constructor(
    private readonly cards: CardsRepository,
    private readonly sealing: AnswerSeal,
  ) {}

  async of(tx: Tx, { personId, coupleId }: Reader, exercises: Exercises): Promise<Card[]> {
    if (!coupleId || exercises.length === 0) return []
    const fields = await this.cards.fields(tx, coupleId, exercises)
    const whole = await this.cards.wholeCards(tx, coupleId, exercises)
    const agreements = await this.cards.agreements(tx, coupleId, exercises)
    const ids = new Set([...fields, ...whole].map((it) => it.exerciseId))
    const readings = [...ids].map(async (exerciseId): Promise<Card> => {
      const own = fields.filter((it) => it.exerciseId === exerciseId)
      const version = cardVersion(own)
      const saidBy = (mine: boolean) =>
        agreements.find((it) => it.exerciseId === exerciseId && (it.personId === personId) === mine)?.version
      const shown = await Promise.all(own.map((it) => this.shown(it, personId)))
      const earlier = await this.earlierFields(whole.find((it) => it.exerciseId === exerciseId))
      return {
        exerciseId,
        version,
        agreed: agreedAt(version, { mine: saidBy(true), theirs: saidBy(false) }),
        fields: [...shown, ...earlier.filter((it) => own.every(({ gapId }) => gapId !== it.gapId))],
      }
    })
    return Promise.all(readings)
  }

  private async shown(field: CardField, personId: string): Promise<Card['fields'][number]> {
    return {
      gapId: field.gapId,
      words: await this.sealing.openField(field),
      writtenIn: field.writtenIn,
      version: field.version,
      savedAt: field.savedAt.toISOString(),
      lastBy: field.lastBy === personId ? 'me' : 'other',
    }
  }

  /** The fields of a card that was kept whole: of these nobody knows who changed them last. */
  private async earlierFields(card: WholeCard | undefined): Promise<Card['fields']> {
    if (!card) return []
    const value = await this.sealing.openWholeCard(card)
    const about = { writtenIn: card.writtenIn, version: 0, savedAt: card.savedAt.toISOString(), lastBy: null }
    const words = value.kind === 'fields' ? Object.entries(value.fields) : []
    return words.map(([gapId, said]) => ({ gapId, words: said, ...about }))
  }
}
