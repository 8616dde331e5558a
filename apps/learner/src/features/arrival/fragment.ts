import { useState } from 'react'

/**
 * What stood behind `#` in the address when this page opened. It is taken out of the address at once, so that it does
 * not stay in the history. The server never sees it: a browser does not send a fragment.
 */
export function useFragment(): string {
  const [fragment] = useState(() => decoded(location.hash.slice(1)))
  if (location.hash) history.replaceState(history.state, '', location.pathname)
  return fragment
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return ''
  }
}
