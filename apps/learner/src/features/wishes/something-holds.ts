import type { Couple } from '../invite/couple.ts'

/** Does one of the two take it slower, or a pause? */
export const somethingHolds = ({ wishes: { slower, pause } }: Couple): boolean =>
  slower.mine || slower.partner || pause.mine || pause.partner
