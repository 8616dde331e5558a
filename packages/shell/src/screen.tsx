import { Page } from '@tweespraak/ui/patterns/page'
import { type ComponentProps, useEffect, useRef } from 'react'
import { arrivalFocusIsHeld } from './arrival-focus.ts'

let firstScreen = true

/**
 * One page of an app. On arrival its heading takes focus, so that a screen reader begins there; not on the first one.
 */
export function Screen(props: Omit<ComponentProps<typeof Page>, 'titleRef'>) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (firstScreen) {
      firstScreen = false
      return
    }
    if (arrivalFocusIsHeld()) return
    scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])
  return <Page {...props} titleRef={title} />
}
