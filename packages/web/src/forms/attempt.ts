import { type FormEvent, useState } from 'react'

/** One thing that is not right yet. `field` is the id of its control. */
export interface Mistake {
  readonly field: string
  readonly message: string
}

interface Options {
  /** What is not right, in the order of the fields. */
  readonly mistakes: () => readonly Mistake[]
  /** Sends the form. What it throws is kept as `failure`. */
  readonly send: () => Promise<unknown>
}

/**
 * A plain form: judged when it is sent, not while somebody is typing. `mistakes` is a new array at every attempt, as
 * an ErrorSummary wants; `failure` is what the last sending threw.
 */
export function useAttempt({ mistakes, send }: Options) {
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<readonly Mistake[]>([])
  const [failure, setFailure] = useState<unknown>()

  async function attempt(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    if (busy) return
    const wrong = mistakes()
    setFound(wrong)
    setFailure(undefined)
    if (wrong.length > 0) return
    setBusy(true)
    try {
      await send()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    mistakes: found,
    failure,
    messageFor: (field: string): string | undefined => found.find((mistake) => mistake.field === field)?.message,
    onSubmit: (event: FormEvent) => void attempt(event),
    attempt,
  }
}
