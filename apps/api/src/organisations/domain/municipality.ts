/** Design tokens of a municipality's own house style: name in the NL Design System, and value. */
export type Look = Readonly<Record<string, string>>

/** A buyer. */
export interface Municipality {
  readonly id: string
  readonly name: string
  readonly look: Look
  readonly foundedAt: Date
}
