import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Dialog } from '@tweespraak/ui/dialog'
import { Check } from '@tweespraak/ui/fields/checks'
import type { ReactNode } from 'react'
import { DeviceChoices } from '../media/device-choices.tsx'
import type { Media } from '../media/media.ts'

/** How this person wants to see and hear; nobody else notices. */
export interface View {
  /** Our own picture on our own screen. */
  readonly self: boolean
  /** The pictures of the others. Off: sound only, for a thin line. */
  readonly pictures: boolean
}

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly media: Media
  readonly view: View
  readonly onView: (view: View) => void
  readonly corner: ReactNode
}

export function SettingsDialog({ open, onClose, media, view, onView, corner }: Props) {
  const { t } = useLingui()
  const soundOnly = (only: boolean) => {
    onView({ ...view, pictures: !only })
    if (only) void media.turn('camera', false)
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Beeld en geluid`}
      actions={<Button onClick={onClose}>{t`Klaar`}</Button>}
      corner={corner}
    >
      <Check
        label={t`Alleen geluid`}
        note={t`Goed bij een zwakke verbinding. Je camera gaat uit.`}
        checked={!view.pictures}
        onChange={soundOnly}
      />
      <Check
        label={t`Verberg mijn eigen beeld`}
        note={t`De anderen zien je wel.`}
        checked={!view.self}
        onChange={(hidden) => onView({ ...view, self: !hidden })}
      />
      <DeviceChoices media={media} />
    </Dialog>
  )
}
