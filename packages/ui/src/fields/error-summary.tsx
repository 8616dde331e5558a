import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../drawings/icon.tsx'

type Props = {
  title: ReactNode
  /** In the order of the fields; `field` is the id of the control or of the group. */
  errors: readonly { field: string; message: ReactNode }[]
  /** A way out that is no field: "Er is niets weg." */
  children?: ReactNode
}

/**
 * All errors of a form, above it. Takes focus when it appears and each time `errors` is a new array,
 * so give it the array of the last attempt and keep that the same while the reader is mending.
 */
export function ErrorSummary({ title, errors, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new array is a new attempt
  useEffect(() => {
    box.current?.focus()
  }, [errors])
  const goTo = (event: MouseEvent, field: string) => {
    const target = document.getElementById(field)
    if (!target) return
    event.preventDefault()
    const control = target.matches('fieldset') ? target.querySelector<HTMLElement>(':checked, input') : target
    control?.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
  }
  return (
    <div ref={box} className="tsp-notice tsp-notice-error" role="alert" tabIndex={-1}>
      <Icon name="error" />
      <div>
        <h2 className="tsp-notice-title">{title}</h2>
        {children}
        <ul className="tsp-plain">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
