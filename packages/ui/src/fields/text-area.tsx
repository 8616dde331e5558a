import { type ComponentProps, type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react'
import { FieldFrame, type FieldWords, useFieldIds, withoutHelpers } from './field.tsx'

type Props = FieldWords &
  Omit<ComponentProps<'textarea'>, keyof FieldWords> & {
    /** Stands under the paper: usually a SaveState. */
    after?: ReactNode
    /** Nobody but the writer reads it; see `withoutHelpers`. */
    isPrivate?: boolean
  }

/**
 * Ruled paper that grows with what is written on it. `rows` is how many lines are there at first (default 2). The browser
 * keeps nothing of it: without `autocomplete="off"` its words would lie on the disk with the tabs that were open.
 */
export function TextArea({ label, labelAsHeading, hint, error, id, after, isPrivate, rows = 2, ...area }: Props) {
  const { field, describedBy } = useFieldIds(id, { hint, error })
  const paper = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (paper.current) grow(paper.current)
  })
  return (
    <FieldFrame id={field} {...{ label, labelAsHeading, hint, error, after }}>
      <div className="tsp-paper">
        <textarea
          {...area}
          autoComplete="off"
          {...(isPrivate && withoutHelpers)}
          ref={paper}
          id={field}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
          onInput={(event) => {
            grow(event.currentTarget)
            area.onInput?.(event)
          }}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
        />
      </div>
    </FieldFrame>
  )
}

/** Browsers without `field-sizing` get their height from here. */
function grow(paper: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return
  paper.style.height = 'auto'
  paper.style.height = `${paper.scrollHeight}px`
}
