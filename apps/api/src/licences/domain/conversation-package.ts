/** A couple's right to three conversations, taken from a batch once. */
export interface ConversationPackage {
  readonly id: string
  readonly batchId: string
  readonly coupleId: string
  readonly takenAt: Date
}
