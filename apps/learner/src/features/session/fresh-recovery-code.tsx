import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { keepRecoveryCode, makeRecoveryCode } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { codeOf } from '@tweespraak/web/errors'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { knownAs, whoIsHere } from './person.ts'
import { PinForm } from './pin-form.tsx'
import { RecoveryCodeScreen } from './recovery-code-screen.tsx'

/**
 * Makes a fresh recovery code, when the page was closed before the last one was on paper: that one is not shown again. On a
 * device that is new here it cannot be made for a day; then one goes on and is asked the next time.
 */
export function FreshRecoveryCode({ onLater }: { onLater: () => void }) {
  const { t } = useLingui()
  const [code, setCode] = useState<string>()
  const [mustWait, setMustWait] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await callApi(keepRecoveryCode, {})
      knownAs(await whoIsHere())
    },
  })
  const make = async (pin: string) => {
    try {
      setCode((await callApi(makeRecoveryCode, { body: { pin } })).recoveryCode)
    } catch (refusal) {
      if (codeOf(refusal) === 'session.new_device') setMustWait(true)
      throw refusal
    }
  }
  if (code) return <RecoveryCodeScreen code={code} onKept={knownAs} />
  return (
    <Screen title={t`Eerst je herstelcode`} lead={<p>{t`Je hebt nog geen herstelcode op papier.`}</p>}>
      <p>{t`Met die code kom je weer binnen als je je pincode vergeet. De vorige laten we niet nog een keer zien.`}</p>
      <p>{t`Maak nu een nieuwe. Zorg dat je papier bij de hand hebt.`}</p>
      <PinForm id="fresh-pin" kind="pen" words={t`Maak een nieuwe herstelcode`} send={make} />
      {mustWait && (
        <Button kind="quiet" onClick={onLater}>
          {t`Ga nu eerst verder`}
        </Button>
      )}
      <p>{t`Schreef je de vorige wel op? Dan hoeft dat niet. Die code werkt.`}</p>
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {t`Ik heb hem op papier`}
      </Button>
    </Screen>
  )
}
