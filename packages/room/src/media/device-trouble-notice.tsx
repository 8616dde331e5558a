import { useLingui } from '@lingui/react/macro'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import type { DeviceKind, Media } from './media.ts'
import { useTroubleText } from './trouble-text.ts'
import { useMedia } from './use-media.ts'

/** Why this camera or microphone does not work, with a way to try again. Nothing while it works. */
export function DeviceTroubleNotice({ media, kind }: { media: Media; kind: DeviceKind }) {
  const { t } = useLingui()
  const words = useTroubleText()
  const { [kind]: source, asking } = useMedia(media)
  if (!source.trouble) return null
  const { title, wayOut } = words(kind, source.trouble)
  return (
    <Notice kind="error" title={title}>
      <p>{wayOut}</p>
      <Button kind="quiet" busy={asking} busyWords={t`Een moment`} onClick={() => void media.again(kind)}>
        {t`Probeer het opnieuw`}
      </Button>
    </Notice>
  )
}
