import { useLingui } from '@lingui/react/macro'
import { eraseMine } from '@tweespraak/contract/learner/couple'
import { More } from '@tweespraak/ui/more'
import { useNavigate } from 'react-router'
import { callApi } from '../../api.ts'
import { paths } from '../../paths.ts'
import { drafts } from '../saving/saving.ts'
import { signedOut } from '../session/person.ts'
import { PinForm } from '../session/pin-form.tsx'
import { WhatErasingDoes } from './what-erasing-does.tsx'

/** Erasing for good. */
export function EraseMine({ open }: { open: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const erase = async (pin: string) => {
    const left = await drafts.all().catch(() => [])
    await callApi(eraseMine, { body: { pin } })
    for (const draft of left) await drafts.acknowledged(draft)
    signedOut()
    await navigate(paths.today, { replace: true })
  }
  return (
    <More words={t`Wis mijn plek`} open={open}>
      <WhatErasingDoes />
      <PinForm id="erase-pin" kind="danger" words={t`Wis alles`} send={erase} />
    </More>
  )
}
