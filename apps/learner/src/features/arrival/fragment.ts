import { useEffect, useState } from 'react'

/** Held outside React until a page has it for good: a render that React throws away must not take the code with it. */
let held = ''

/**
 * Returns what stood behind `#` in the address when this page opened, and takes it out of the address at once, so that
 * it does not stay in the history. The server never sees it: a browser does not send a fragment.
 */
export function useFragment(): string {
  const [fragment] = useState(take)
  useEffect(() => {
    held = ''
    // Another link to the page that is open already: the browser only changes the fragment.
    const anew = () => location.reload()
    addEventListener('hashchange', anew)
    return () => removeEventListener('hashchange', anew)
  }, [])
  return fragment
}

function take(): string {
  if (location.hash) {
    held = decoded(location.hash.slice(1))
    history.replaceState(history.state, '', location.pathname)
  }
  return held
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return ''
  }
}
