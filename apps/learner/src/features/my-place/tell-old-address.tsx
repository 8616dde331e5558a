import { useLingui } from '@lingui/react/macro'
import { Check } from '@tweespraak/ui/fields/checks'

/** Whether the address that is left behind gets a mail. On a device that is new here it always does. */
export function TellOldAddress({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const { t } = useLingui()
  return (
    <Check
      label={t`Stuur een bericht naar je oude adres.`}
      note={t`Leest daar iemand mee? Zet dit dan uit. Op een apparaat waar je korter dan een week komt, gaat het bericht altijd.`}
      checked={checked}
      onChange={onChange}
    />
  )
}
