import { ApiProblem } from '@tweespraak/contract/client'
import { expect } from 'vitest'

/** Expects a refusal with this code. */
export async function refused(request: Promise<unknown>, code: string): Promise<void> {
  const outcome = await request.then(
    () => 'it was allowed',
    (error: unknown) => (error instanceof ApiProblem ? error.problem.code : error),
  )
  expect(outcome).toBe(code)
}
