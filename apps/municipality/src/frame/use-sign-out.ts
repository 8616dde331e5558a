import { signOut } from '@tweespraak/contract/municipality/sign-in'
import { useNavigate } from 'react-router'
import { callApi, signedOut } from '../api.ts'
import { paths } from '../paths.ts'

/** Signs out, also when the server cannot be reached: then the session ends by itself. */
export function useSignOut(): () => void {
  const navigate = useNavigate()
  return () => {
    void callApi(signOut, {})
      .catch(() => undefined)
      .then(() => {
        signedOut()
        void navigate(paths.signIn, { replace: true })
      })
  }
}
