import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { createContext, useContext } from 'react'

/** What went wrong, and what somebody can do now. */
export interface ProblemMessage {
  readonly title: MessageDescriptor
  readonly wayOut: MessageDescriptor
}

/** An app's own words for the codes its screens can meet. */
export interface ProblemMessages {
  /** For a code that is not in `byCode`: a fault on our side. */
  readonly fault: ProblemMessage
  readonly byCode: Readonly<Record<string, ProblemMessage>>
}

const tooManyTries = (wait: number): ProblemMessage => ({
  title: msg`Dat is nu te vaak geprobeerd.`,
  wayOut: msg`Wacht ${plural(wait, { one: '# minuut', other: '# minuten' })}. Probeer het dan opnieuw.`,
})

/** The messages of the app that is mounted; `AppProviders` gives them. */
export const ProblemMessagesContext = createContext<ProblemMessages | undefined>(undefined)

/** Returns the words for a code, in the language of the page. `minutes`: how long to wait before trying again. */
export function useProblemMessage(): (code: string, minutes?: number) => { title: string; wayOut: string } {
  const { _ } = useLingui()
  const messages = useContext(ProblemMessagesContext)
  if (!messages) throw new Error('No problem messages: this part of the page stands outside AppProviders.')
  return (code, minutes = 1) => {
    const { title, wayOut } =
      code === 'request.too_many' ? tooManyTries(minutes) : (messages.byCode[code] ?? messages.fault)
    return { title: _(title), wayOut: _(wayOut) }
  }
}
