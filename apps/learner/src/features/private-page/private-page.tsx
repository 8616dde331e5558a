import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type PrivateReplies, wordsFor } from '@tweespraak/content/private-words'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { type ReactNode, useEffect, useState } from 'react'
import { useProminentExit } from '../exit/prominent-exit.ts'
import { lock } from '../session/person.ts'
import { AfterQuestions } from './after-questions.tsx'
import { BeforeQuestions } from './before-questions.tsx'
import { FittingWords } from './fitting-words.tsx'
import { privateQuery } from './private-query.ts'
import { Questions } from './questions.tsx'

interface Props {
  /** The repeat in place of the whole. */
  short: boolean
  /** The partner's name; undefined for whoever has no partner here. */
  partnerName: string | undefined
  title: string
  frame: { back?: ReactNode; where?: string }
  /** Stands before the words that everybody reads first. */
  lead?: ReactNode
  /** The questions are behind somebody. Comes once, before `onLeave`, and the same whatever was replied. */
  onEnd: () => void
  /** Goes home. */
  onLeave: () => void
}

/** Where somebody is on the page. Only here, as long as the page is open, is anything of the replies. */
type Place =
  | { readonly at: 'before' | 'questions' | 'after' }
  | { readonly at: 'fitting'; readonly texts: readonly string[] }

const begin: Place = { at: 'before' }
const nothing: PrivateReplies = {}

/**
 * The private questions. What somebody replies is weighed here and forgotten with the page: it is never sent, nor put
 * into an address, a history entry, a cache or a store. "Later" ends the step as answering everything does.
 */
export function PrivatePage({ short, partnerName, title, frame, lead, onEnd, onLeave }: Props) {
  const { i18n } = useLingui()
  const page = useQuery(privateQuery(i18n.locale))
  const [place, setPlace] = useState(begin)
  const [replies, setReplies] = useState(nothing)
  useProminentExit()
  useEffect(() => {
    const forget = () => {
      setReplies(nothing)
      setPlace(begin)
    }
    addEventListener('pagehide', forget) // a browser may keep the page for its Back button
    const stop = lock.subscribe(() => {
      if (lock.locked()) forget()
    })
    return () => {
      removeEventListener('pagehide', forget)
      stop()
    }
  }, [])
  if (!page.data)
    return (
      <Screen key="wait" title={title} {...frame}>
        <Fetching query={page} />
      </Screen>
    )
  const { data } = page
  const questions = short ? data.short : data.whole
  const say = (text: string) =>
    partnerName ? text.replaceAll('{name}', partnerName) : text.replaceAll(data.partner.together, data.partner.alone)
  const later = () => {
    setReplies(nothing)
    onEnd()
    onLeave()
  }
  const readOn = () => {
    const ids = wordsFor({ questions, dangerTogether: data.dangerTogether, words: data.words }, replies)
    setReplies(nothing)
    setPlace({ at: 'fitting', texts: data.words.filter(({ id }) => ids.includes(id)).map(({ text }) => say(text)) })
  }
  switch (place.at) {
    case 'before':
      return (
        <BeforeQuestions
          title={title}
          frame={frame}
          lead={lead}
          text={say(partnerName ? data.before : data.beforeAlone)}
          signedOff={data.signedOff}
          onBegin={() => setPlace({ at: 'questions' })}
          onLater={later}
        />
      )
    case 'questions':
      return (
        <Questions
          title={title}
          frame={frame}
          questions={questions.map((it) => ({ ...it, question: say(it.question) }))}
          options={data.replies}
          replies={replies}
          onReply={(id, reply) => setReplies({ ...replies, [id]: reply })}
          onLater={later}
          onDone={() => {
            onEnd()
            setPlace({ at: 'after' })
          }}
        />
      )
    case 'after':
      return (
        <AfterQuestions
          title={title}
          frame={frame}
          text={data.after}
          signedOff={data.signedOff}
          onGoOn={onLeave}
          onReadOn={readOn}
        />
      )
    case 'fitting':
      return <FittingWords title={title} frame={frame} texts={place.texts} onClose={onLeave} />
  }
}
