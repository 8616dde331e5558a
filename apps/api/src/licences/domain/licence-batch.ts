/** Whole cents. Kept apart, because no single price per couple is true for every contract. */
export interface PriceParts {
  readonly fixedCents: number
  readonly placeCents: number
  readonly packageCents: number
  readonly promotionCents: number
}

/** Places for couples and packages of conversations that one municipality bought. */
export interface LicenceBatch extends PriceParts {
  readonly id: string
  readonly municipalityId: string
  readonly label: string
  readonly places: number
  readonly packages: number
  readonly startsAt: Date
  readonly endsAt: Date
}

/** How many codes may be handed out for each place. Many cards lie on a counter and are never used. */
export const maxCodesPerPlace = 10
