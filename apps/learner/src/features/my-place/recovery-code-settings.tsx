import { useLingui } from '@lingui/react/macro'
import { makeRecoveryCode } from '@tweespraak/contract/learner/account'
import { More } from '@tweespraak/ui/more'
import { callApi } from '../../api.ts'
import { PinForm } from '../session/pin-form.tsx'

/**
 * Makes another recovery code, for somebody who lost the old one. It asks for the PIN, because the code opens
 * everything.
 */
export function RecoveryCodeSettings({ onMade }: { onMade: (recoveryCode: string) => void }) {
  const { t } = useLingui()
  const make = async (pin: string) => onMade((await callApi(makeRecoveryCode, { body: { pin } })).recoveryCode)
  return (
    <More words={t`Je herstelcode`}>
      <p>{t`Ben je je herstelcode kwijt? Of zag een ander hem? Maak dan een nieuwe.`}</p>
      <p>{t`De oude werkt dan meteen niet meer. De nieuwe zie je één keer.`}</p>
      <PinForm id="recovery-pin" kind="quiet" words={t`Maak een nieuwe herstelcode`} send={make} />
    </More>
  )
}
