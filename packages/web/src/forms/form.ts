import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'

/** One thing that is not right yet. `field` is the id of its control. */
export interface Mistake {
  readonly field: string
  readonly message: string
}

interface Options {
  /** What is not right, in the order of the fields. */
  readonly mistakes: () => readonly Mistake[]
  /** Sends the form. What it throws is kept as `error`. */
  readonly send: () => Promise<unknown>
}

/**
 * Returns a plain form: judged when it is submitted, not while somebody is typing. `mistakes` is a new array at every
 * submit, as an ErrorSummary wants. What is sent and what comes back stays with the page: a mutation has neither in its
 * cache.
 */
export function useForm({ mistakes, send }: Options) {
  const [found, setFound] = useState<readonly Mistake[]>([])
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async (): Promise<void> => {
      await send()
    },
  })

  function submit(event?: FormEvent): void {
    event?.preventDefault()
    if (isPending) return
    const wrong = mistakes()
    setFound(wrong)
    if (wrong.length > 0) reset()
    else mutate()
  }
  return {
    isPending,
    error,
    mistakes: found,
    messageFor: (field: string): string | undefined => found.find((mistake) => mistake.field === field)?.message,
    submit,
  }
}
