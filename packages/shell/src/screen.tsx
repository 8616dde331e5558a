import { Page } from '@tweespraak/ui/patterns/page'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { arrivalFocusIsHeld } from './arrival-focus.ts'

let firstScreen = true

/**
 * One page of an app. On arrival its heading takes focus, so that a screen reader begins there; not on the first one.
 * Before it is painted: a moment later would take the focus from whoever was quicker.
 */
export function Screen(props: Omit<ComponentProps<typeof Page>, 'titleRef'>) {
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
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
