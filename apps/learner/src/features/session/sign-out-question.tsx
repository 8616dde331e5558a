import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { ExitLink } from '../exit/exit-link.tsx'
import { recoveryCodeIsShown } from './recovery-code-shown.ts'
import { useMe } from './use-me.ts'

export interface SignOutQuestionProps {
  open: boolean
  onLeave: () => void
  onClose: () => void
}

/**
 * Asks before signing out somebody who might not get in any more. Says what it takes to come back, and nothing else.
 */
export function SignOutQuestion({ open, onLeave, onClose }: SignOutQuestionProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const me = useMe()
  /** On every page behind the PIN the code comes first, until it is on paper. */
  const seeToCode = () => {
    onClose()
    if (!recoveryCodeIsShown()) void navigate(paths.today, { replace: true })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Kun je straks weer binnenkomen?`}
      corner={<ExitLink second />}
      actions={
        <>
          {me ? (
            <Button onClick={seeToCode}>{t`Eerst mijn herstelcode`}</Button>
          ) : (
            <Button onClick={onClose}>{t`Terug`}</Button>
          )}
          <Button kind="quiet" onClick={onLeave}>
            {me ? t`Log toch uit` : t`Log uit`}
          </Button>
          {me && (
            <Button kind="link" onClick={onClose}>
              {t`Terug`}
            </Button>
          )}
        </>
      }
    >
      {me ? (
        <>
          <p>{t`Je hebt nog geen herstelcode op papier, en geen mailadres.`}</p>
          <p>{t`Zonder een van die twee kom je alleen hier nog binnen, met je pincode.`}</p>
        </>
      ) : (
        <>
          <p>{t`Op dit apparaat is je pincode genoeg om terug te komen. Ergens anders heb je ook je mail nodig, of je herstelcode op papier.`}</p>
          <p>{t`Heb je die geen van beide? Open dan eerst je plek.`}</p>
        </>
      )}
    </Dialog>
  )
}
