import { type ChangeEvent, type ComponentProps, useState } from 'react'
import { Button } from '../primitives/button.tsx'
import { type CodeKind, cleanCode } from './code-clean.ts'
import { FieldFrame, type FieldWords, useFieldIds } from './field.tsx'

type Props = FieldWords &
  Omit<ComponentProps<'input'>, keyof FieldWords | 'value' | 'defaultValue' | 'onChange' | 'type' | 'autoComplete'> & {
    kind: CodeKind
    defaultValue?: string
    /** Gets the clean code: no spaces, capitals. */
    onCode?: (code: string) => void
    /** For a pin: the words of the button that shows and hides it. */
    showWords?: string
    hideWords?: string
  }

export function CodeField(props: Props) {
  const {
    kind,
    defaultValue = '',
    onCode,
    showWords,
    hideWords,
    label,
    labelAsHeading,
    hint,
    error,
    id,
    ...input
  } = props
  const { field, describedBy } = useFieldIds(id, { hint, error })
  const [typed, setTyped] = useState(defaultValue)
  const [shown, setShown] = useState(false)
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const code = cleanCode(kind, event.target.value)
    setTyped(kind === 'licence' ? event.target.value.toUpperCase() : code)
    onCode?.(code)
  }
  const leave = () => {
    if (kind === 'licence') setTyped(cleanCode(kind, typed).replace(/(.{4})(?=.)/g, '$1 '))
  }
  const digits = kind !== 'licence'
  return (
    <FieldFrame id={field} {...{ label, labelAsHeading, hint, error }}>
      <div className="tsp-code-row">
        <input
          {...input}
          id={field}
          type="text"
          className={`tsp-input tsp-code${digits ? ' tsp-code-digits' : ''}${kind === 'pin' && !shown ? ' tsp-code-masked' : ''}`}
          value={typed}
          onChange={type}
          onBlur={leave}
          inputMode={digits ? 'numeric' : 'text'}
          autoComplete="off"
          autoCapitalize={digits ? 'none' : 'characters'}
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
        />
        {kind === 'pin' && showWords && (
          <Button kind="link" aria-controls={field} onClick={() => setShown(!shown)}>
            {shown ? (hideWords ?? showWords) : showWords}
          </Button>
        )}
      </div>
    </FieldFrame>
  )
}
