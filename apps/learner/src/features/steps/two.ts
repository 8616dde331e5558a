import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Couple } from '../invite/couple.ts'
import { useMe } from '../session/use-me.ts'
import { coupleQuery } from '../today/today-query.ts'

interface Two {
  readonly mine: Couple['mine']
  readonly partner: Couple['partner']
  /** Whose shared words are read here: the partner, or whoever that was; without a name then, as none is left to show. */
  readonly other: Couple['partner']
}

/** The two persons by name and line, as far as they are known. */
export function useTwo(): Two {
  const { t } = useLingui()
  const { data: couple } = useQuery(coupleQuery)
  const me = useMe()
  const mine = couple?.mine ?? { alias: me?.alias ?? '', line: 'one' as const }
  const partner = couple?.partner ?? null
  const former = couple?.apart ? { alias: t`De ander`, line: otherLine[mine.line] } : null
  return { mine, partner, other: partner ?? former }
}

const otherLine = { one: 'two', two: 'one' } as const
