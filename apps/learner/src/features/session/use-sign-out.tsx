import { after } from '@tweespraak/web/platform/environment'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { autosaves } from '../saving/saving.ts'
import { canSignInAgain } from './can-sign-in-again.ts'
import { signOutHere } from './person.ts'
import type { SignOutQuestionProps } from './sign-out-question.tsx'
import { useMe } from './use-me.ts'

interface SignOut {
  /** Signs out; asks first when somebody might not get in any more. */
  readonly signOut: () => void
  /** The question, to be drawn beside the button. */
  readonly question: ReactNode
}

/** How long signing out waits for what was written last; it is sealed on the device, too. */
const lastSavesMs = 1_500

/**
 * Returns what signs out and goes to the first page, also when the server cannot be reached. When the question cannot be fetched, it is not asked: it never holds anybody up.
 */
export function useSignOut(): SignOut {
  const navigate = useNavigate()
  const me = useMe()
  const [Question, setQuestion] = useState<ComponentType<SignOutQuestionProps>>()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    setAsking(false)
    await Promise.race([autosaves.flush(), new Promise<void>((resolve) => after(lastSavesMs, resolve))])
    const sent = signOutHere()
    await navigate(paths.today, { replace: true })
    await sent
  }
  const ask = async () => {
    try {
      const { SignOutQuestion } = await import('./sign-out-question.tsx')
      setQuestion(() => SignOutQuestion)
      setAsking(true)
    } catch {
      await leave()
    }
  }
  return {
    signOut: () => void (canSignInAgain(me) === 'yes' ? leave() : ask()),
    // Closed it stays drawn: the browser gives focus back to where it was.
    question: Question && <Question open={asking} onLeave={() => void leave()} onClose={() => setAsking(false)} />,
  }
}
