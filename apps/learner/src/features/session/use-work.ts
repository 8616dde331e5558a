import { useState } from 'react'

/** One piece of work at a time: whether it goes on, whether it was done, and what went wrong with it. */
export function useWork() {
  const [state, setState] = useState<{ busy?: boolean; done?: boolean; failure?: unknown }>({})
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    if (state.busy) return
    setState({ busy: true })
    try {
      await work()
      setState({ done: true })
    } catch (failure) {
      setState({ failure })
    }
  }
  return { busy: Boolean(state.busy), done: Boolean(state.done), failure: state.failure, run }
}
