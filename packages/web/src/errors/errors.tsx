import { ApiProblem, NoAnswer } from '@tweespraak/contract/client'
import { Component, type ReactNode } from 'react'

/** Returns the stable code of the contract; `app.offline` when no answer came; `app.fault` when our own page broke. */
export function codeOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.code
  return error instanceof NoAnswer ? 'app.offline' : 'app.fault'
}

/** Returns the whole minutes until trying again makes sense, at least one; undefined when the server did not say. */
export function minutesToWait(error: unknown): number | undefined {
  const seconds = error instanceof ApiProblem ? error.problem.retryAfter : undefined
  return seconds === undefined ? undefined : Math.max(1, Math.ceil(seconds / 60))
}

interface BoundaryProps {
  readonly children: ReactNode
  /** What stands there when a page broke. `again` draws the page once more. */
  readonly fallback: (error: unknown, again: () => void) => ReactNode
}

/** Catches what breaks while drawing, so that the frame, with the exit, stays on the screen. */
export class ErrorBoundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return this.props.fallback(this.state.error, () => this.setState({ error: undefined }))
  }
}
