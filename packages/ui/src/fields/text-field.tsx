import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords, useFieldIds } from './field.tsx'

type Props = FieldWords & Omit<ComponentProps<'input'>, keyof FieldWords>

/** One line of text. Everything an `<input>` takes, and the words around it. */
export function TextField({ label, labelAsHeading, hint, error, id, ...input }: Props) {
  const { field, describedBy } = useFieldIds(id, { hint, error })
  return (
    <FieldFrame id={field} {...{ label, labelAsHeading, hint, error }}>
      <input
        type="text"
        {...input}
        id={field}
        className="tsp-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  )
}
