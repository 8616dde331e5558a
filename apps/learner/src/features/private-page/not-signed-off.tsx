import { useLingui } from '@lingui/react/macro'

/** Says that people outside have not checked a text, as long as they have not. */
export function NotSignedOff({ signedOff }: { signedOff: boolean }) {
  const { t } = useLingui()
  return signedOff ? null : (
    <p className="tsp-soft tsp-small">{t`Deze tekst is nog niet nagekeken door een deskundige.`}</p>
  )
}
