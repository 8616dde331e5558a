import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords, useFieldIds, withoutHelpers } from './field.tsx'

type Props = FieldWords &
  Omit<ComponentProps<'input'>, keyof FieldWords> & {
    /** Nobody but the writer reads it; see `withoutHelpers`. */
    isPrivate?: boolean
  }

/**
 * One line of text. Everything an `<input>` takes, and the words around it. The browser keeps nothing of it, unless
 * `autoComplete` says otherwise: without that its words would lie on the disk with the tabs that were open.
 */
export function TextField({ label, labelAsHeading, hint, error, id, isPrivate, ...input }: Props) {
  const { field, describedBy } = useFieldIds(id, { hint, error })
  return (
    <FieldFrame id={field} {...{ label, labelAsHeading, hint, error }}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        {...(isPrivate && withoutHelpers)}
        id={field}
        className="tsp-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  )
}
