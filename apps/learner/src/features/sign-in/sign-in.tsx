import type { Me } from '@tweespraak/contract/learner/account'
import { switchLanguage } from '@tweespraak/web/i18n'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { loadMessages } from '../../locales/load-messages.ts'
import { paths } from '../../paths.ts'
import { signedIn } from '../session/person.ts'
import { ByMail } from './by-mail.tsx'
import { ByPaper } from './by-paper.tsx'
import { NewPinByPaper } from './new-pin-by-paper.tsx'
import { OnThisDevice } from './on-this-device.tsx'
import type { Way, WayProps } from './way.ts'

const screens: Record<Way, (props: WayProps) => React.ReactNode> = {
  device: OnThisDevice,
  mail: ByMail,
  paper: ByPaper,
  newPin: NewPinByPaper,
}

/**
 * Coming back in: on this device with the PIN alone, elsewhere with a code by mail or the code on paper besides, or with a
 * new PIN. A device that knows nobody shows the same first page, so that it tells nothing about its owner.
 */
export function SignIn() {
  const state = useLocation().state as { way?: Way } | null
  const navigate = useNavigate()
  const [way, setWay] = useState<Way>(state?.way ?? 'device')
  const cameIn = async (me: Me) => {
    signedIn(me)
    await switchLanguage(me.locale, loadMessages)
    await navigate(paths.today, { replace: true })
  }
  const Chosen = screens[way]
  return <Chosen onIn={cameIn} onWay={setWay} />
}
