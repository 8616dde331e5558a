import { useLingui } from '@lingui/react/macro'
import { Choice } from '@tweespraak/ui/fields/choice'
import { More } from '@tweespraak/ui/more'
import { useState } from 'react'
import { applyReading, type Reading, readingNow } from './reading.ts'

/** Letter size and light, for this device. */
export function ReadingSettings() {
  const { t } = useLingui()
  const [reading, setReading] = useState(readingNow)
  const change = (part: Partial<Reading>) => {
    const next = { ...reading, ...part }
    applyReading(next)
    setReading(next)
  }
  return (
    <More words={t`Letters en licht`}>
      <Choice
        label={t`Hoe groot zijn de letters?`}
        options={[
          { value: 'normal', label: t`Gewoon` },
          { value: 'large', label: t`Groot` },
          { value: 'largest', label: t`Heel groot` },
        ]}
        value={reading.textSize}
        onChange={(textSize) => change({ textSize: textSize as Reading['textSize'] })}
      />
      <Choice
        label={t`Licht of donker?`}
        options={[
          { value: 'device', label: t`Zoals je apparaat` },
          { value: 'light', label: t`Licht` },
          { value: 'evening', label: t`Donker` },
        ]}
        value={reading.theme}
        onChange={(theme) => change({ theme: theme as Reading['theme'] })}
      />
    </More>
  )
}
