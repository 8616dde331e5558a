import { useLingui } from '@lingui/react/macro'
import { type TalkPart, TalkPlan } from '@tweespraak/ui/patterns/agenda'
import { usePartnerName } from '../../frame/hidden-names.ts'

/** How the talk is divided. Only the first talk has both partners apart. */
export function Plan({ number, names }: { number: number; names: readonly string[] }) {
  const { t } = useLingui()
  const name = usePartnerName()
  const part = (who: TalkPart['who'], title: string, minutes: number): TalkPart => ({
    who,
    minutes,
    name: title,
    words: t`${minutes} min`,
  })
  const [one, two] = [name(names[0] ?? '', 0), name(names[1] ?? '', 1)]
  const plans: Record<number, TalkPart[]> = {
    1: [
      part('third', t`Welkom`, 5),
      part('one', t`${one} apart`, 8),
      part('two', t`${two} apart`, 8),
      part('both', t`Samen`, 30),
      part('third', t`Einde`, 9),
    ],
    2: [part('third', t`Welkom`, 5), part('both', t`Samen`, 46), part('third', t`Einde`, 9)],
    3: [part('third', t`Welkom`, 5), part('both', t`Samen`, 33), part('third', t`Einde`, 7)],
  }
  return <TalkPlan label={t`Zo loopt het gesprek`} parts={plans[number] ?? []} />
}
