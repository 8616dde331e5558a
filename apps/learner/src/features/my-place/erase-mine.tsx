import { useLingui } from '@lingui/react/macro'
import { eraseMine } from '@tweespraak/contract/learner/couple'
import { More } from '@tweespraak/ui/more'
import { useNavigate } from 'react-router'
import { drafts, signedOut, speak } from '../../api.ts'
import { paths } from '../../paths.ts'
import { PinForm } from '../session/pin-form.tsx'

/** Erasing for good. Says what goes, what the other keeps seeing, and what cannot be undone. */
export function EraseMine({ open }: { open: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const erase = async (pin: string) => {
    const left = await drafts.all().catch(() => [])
    await speak(eraseMine, { body: { pin } })
    for (const draft of left) await drafts.acknowledged(draft)
    signedOut()
    await navigate(paths.today, { replace: true })
  }
  return (
    <More words={t`Wis mijn plek`} open={open}>
      <p>{t`Alles wat je schreef, gaat weg. Ook je naam en je mailadres. Dit kun je niet terugdraaien.`}</p>
      <ul>
        <li>{t`Wat je deelde, kan je partner niet meer lezen. Een reden of een dag staat er niet bij.`}</li>
        <li>{t`De reservekopie vergeet het binnen dertig dagen.`}</li>
        <li>{t`Cijfers die al bekend zijn, veranderen niet.`}</li>
      </ul>
      <PinForm id="erase-pin" kind="danger" words={t`Wis alles`} send={erase} />
    </More>
  )
}
