import { useLingui } from '@lingui/react/macro'
import type { Couple } from '../invite/couple.ts'

/** What holds now because one of the two asked for it, by name; nothing without one. Never why, and never since when. */
export function WishWords({ couple }: { couple: Couple }) {
  const { t } = useLingui()
  const { wishes, partner } = couple
  const name = partner?.alias
  return (
    <>
      {wishes.pause.mine && <p>{t`Je hebt pauze genomen. Ga verder wanneer jij wilt.`}</p>}
      {!wishes.pause.mine && wishes.pause.partner && <p>{t`Samen is er nu pauze. Je kunt alleen verder.`}</p>}
      {wishes.slower.mine && (
        <p>{t`Je hebt gevraagd om rustiger aan. Stappen samen wachten. Je kunt dit altijd weer uitzetten.`}</p>
      )}
      {wishes.slower.partner && <p>{t`${name} wil het rustiger aan. Stappen samen wachten. Je kunt alleen verder.`}</p>}
    </>
  )
}
