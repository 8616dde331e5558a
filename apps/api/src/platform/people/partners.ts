import type { Tx } from '../database/unit-of-work.ts'

/** Says whether two people are a couple. The context couples provides it to those below it. */
export abstract class Partners {
  /** Whether both are in one couple now. */
  abstract areTogether(tx: Tx, personId: string, otherId: string): Promise<boolean>
}
