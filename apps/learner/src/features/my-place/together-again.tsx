import { useLingui } from '@lingui/react/macro'
import { More } from '@tweespraak/ui/more'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

/** For whoever stayed after the two parted: how these two can go on together, and nobody else. */
export function TogetherAgain({ mayInvite }: { mayInvite: boolean }) {
  const { t } = useLingui()
  return (
    <More words={t`Weer samen verder`}>
      <p>{t`Willen jullie later toch samen verder? Dat kan met een nieuwe uitnodiging, voor jullie twee en voor niemand anders.`}</p>
      {mayInvite ? (
        <AppLink to={paths.partner}>{t`Maak een uitnodiging`}</AppLink>
      ) : (
        <p>{t`Op dit moment kan dat niet. Een week nadat het stopte, kan het weer, zolang er tijd is.`}</p>
      )}
    </More>
  )
}
