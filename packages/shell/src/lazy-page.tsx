import { ErrorBoundary } from '@tweespraak/web/errors'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Fetching, Trouble } from './trouble.tsx'

/** Returns a page whose code is fetched when somebody goes there. `also` fetches what it needs beside its code. */
export function lazyPage(load: () => Promise<ComponentType>, also?: () => Promise<unknown>) {
  return lazy(async () => ({ default: (await Promise.all([load(), also?.()]))[0] }))
}

/**
 * Draws empty lines until the page has been fetched. A page that breaks leaves the frame, and the way out, as they are.
 */
export const page = (element: ReactNode): ReactNode => (
  <ErrorBoundary
    fallback={(error, again) => (
      <BareMain>
        <Trouble error={error} again={again} />
      </BareMain>
    )}
  >
    <Suspense
      fallback={
        <BareMain>
          <Waiting />
        </BareMain>
      }
    >
      {element}
    </Suspense>
  </ErrorBoundary>
)

/** Empty ruled lines. */
export const Waiting = () => <Fetching query={{ error: null, refetch: () => undefined }} />

/** The main part of a page that has no heading yet. */
export const BareMain = ({ children }: { children: ReactNode }) => (
  <main id="main" tabIndex={-1} className="tsp-wide tsp-page">
    {children}
  </main>
)
