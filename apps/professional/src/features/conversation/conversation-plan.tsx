import { useLingui } from '@lingui/react/macro'
import { type ConversationPart, ConversationPlan } from '@tweespraak/ui/patterns/agenda'
import { usePartnerName } from '../../layout/hidden-names.ts'
import { type ConversationPartKey, partNow, partsOf } from './conversation-parts.ts'
import type { Lobby } from './lobby-query.ts'

interface Props {
  readonly number: number
  readonly apartFirst: boolean
  readonly names: readonly string[]
  /** Once the room is open: then it says what goes on now, and who was seen alone. */
  readonly lobby?: Lobby | undefined
}

const lines = { welcome: 'third', one: 'one', two: 'two', both: 'both', close: 'third' } as const

/** How the conversation is divided, and where it is. */
export function Plan({ number, apartFirst, names, lobby }: Props) {
  const { t } = useLingui()
  const partner = usePartnerName()
  const [one, two] = [partner(names[0] ?? '', 0), partner(names[1] ?? '', 1)]
  const now = lobby?.state === 'open' ? partNow(lobby) : null
  const title: Record<ConversationPartKey, string> = {
    welcome: t`Welkom`,
    one: t`${one} apart`,
    two: t`${two} apart`,
    both: t`Samen`,
    close: t`Einde`,
  }
  const words = (key: ConversationPartKey, minutes: number): string => {
    const seat = key === 'one' ? lobby?.seats[0] : key === 'two' ? lobby?.seats[1] : undefined
    const spoken = Math.floor((seat?.aloneSeconds ?? 0) / 60)
    if (key === now) return seat ? t`nu, ${spoken} van ${minutes} min` : t`nu, ${minutes} min`
    if (!seat?.seenAlone) return t`${minutes} min`
    return spoken === 0 ? t`kort gesproken` : t`gesproken, ${spoken} min`
  }
  const parts = partsOf(number, apartFirst).map(
    ({ key, minutes }): ConversationPart => ({
      who: lines[key],
      minutes,
      name: title[key],
      words: words(key, minutes),
      now: key === now,
    }),
  )
  return <ConversationPlan label={t`Zo loopt het gesprek`} parts={parts} />
}
