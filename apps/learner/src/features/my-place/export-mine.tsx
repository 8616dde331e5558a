import { useLingui } from '@lingui/react/macro'
import { exportMine } from '@tweespraak/contract/learner/couple'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { saveFile } from '../../layout/save-file.ts'
import { PinForm } from '../session/pin-form.tsx'

/** Everything that is kept about this person, as a file with a name that says nothing. */
export function ExportMine() {
  const { t } = useLingui()
  const [done, setDone] = useState(false)
  const fetchAll = async (pin: string) => {
    const all = await callApi(exportMine, { body: { pin } })
    saveFile({ name: 'bestand.json', type: 'application/json', text: JSON.stringify(all, null, 2) })
    setDone(true)
  }
  return (
    <More words={t`Haal op wat we van je bewaren`}>
      <p>{t`Je krijgt een bestand op dit apparaat. Wie bij je apparaat kan, kan het lezen.`}</p>
      <PinForm id="export-pin" kind="quiet" words={t`Haal het bestand op`} send={fetchAll} />
      {done && <SaveState state="saved">{t`Het bestand staat bij je downloads.`}</SaveState>}
    </More>
  )
}
