import { signOut } from '@tweespraak/contract/learner/account'
import { useNavigate } from 'react-router'
import { keepers, lock, signedOut, speak } from '../../api.ts'
import { paths } from '../../paths.ts'

/** Signs out and goes to the first page. Where the server cannot be reached the page at least closes behind the PIN. */
export function useSignOut(): () => void {
  const navigate = useNavigate()
  const leave = async () => {
    keepers.flush()
    try {
      await speak(signOut, {})
      signedOut()
      await navigate(paths.today, { replace: true })
    } catch {
      lock.close()
    }
  }
  return () => void leave()
}
