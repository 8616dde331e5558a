import { type ReactNode, useId } from 'react'
import { Icon } from '../drawings/icon.tsx'

/** What every field says: its label, a hint under it, and the error above the field itself. */
export type FieldWords = {
  label: ReactNode
  /** The label in the heading letter, where it is part of a sentence that gets filled in. */
  labelAsHeading?: boolean | undefined
  hint?: ReactNode
  error?: ReactNode
}

/** What is set on a field whose words nobody but the writer reads: no spelling or writing help of the browser gets them. */
export const withoutHelpers = { spellCheck: false, writingsuggestions: 'false' } as const

/** Ids of a field and of what describes it, for `aria-describedby`. */
export function useFieldIds(id: string | undefined, { hint, error }: Pick<FieldWords, 'hint' | 'error'>) {
  const made = useId()
  const field = id ?? made
  const described = [error && `${field}-error`, hint && `${field}-hint`].filter(Boolean).join(' ')
  return { field, describedBy: described || undefined }
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="tsp-field-error">
      <Icon name="error" />
      <span>{children}</span>
    </p>
  )
}

type FrameProps = FieldWords & { id: string; children: ReactNode; after?: ReactNode }

/** Label, hint and error around one control with that id. A hint may be several paragraphs. */
export function FieldFrame({ id, label, labelAsHeading, hint, error, children, after }: FrameProps) {
  return (
    <div className="tsp-field">
      <label htmlFor={id} className={labelAsHeading ? 'tsp-h3' : 'tsp-label'}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="tsp-hint">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
      {after}
    </div>
  )
}

/** The same around several controls that answer one question. The id is what an ErrorSummary points at. */
export function GroupFrame({ id, label, labelAsHeading, hint, error, children }: Omit<FrameProps, 'after'>) {
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset id={id} className="tsp-field" tabIndex={-1} aria-describedby={describedBy || undefined}>
      <legend className={labelAsHeading ? 'tsp-h2' : 'tsp-label'}>{label}</legend>
      {hint && (
        <div id={`${id}-hint`} className="tsp-hint">
          {hint}
        </div>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}
