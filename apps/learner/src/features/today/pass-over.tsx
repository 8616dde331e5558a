import { useLingui } from '@lingui/react/macro'
import { passOverStep } from '@tweespraak/contract/learner/steps'
import { Button, type ButtonKind } from '@tweespraak/ui/button'
import { useState } from 'react'
import { callApi } from '../../api.ts'

interface Props {
  stepId: string
  kind: ButtonKind
  /** What has to be put away first; when that does not work, nothing is passed over. */
  before?: () => Promise<unknown>
  onDone: () => Promise<unknown>
  onFailure: (error: unknown) => void
}

/** Leaves a step out, without a question why. */
export function PassOver({ stepId, kind, before, onDone, onFailure }: Props) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const passOver = async () => {
    if (busy) return
    setBusy(true)
    try {
      await before?.()
      await callApi(passOverStep, { params: { stepId } })
      await onDone()
    } catch (error) {
      onFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button kind={kind} busy={busy} onClick={() => void passOver()}>
      {t`Sla over`}
    </Button>
  )
}
