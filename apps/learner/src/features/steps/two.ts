import { useQuery } from '@tanstack/react-query'
import type { Couple } from '../invite/couple.ts'
import { useMe } from '../session/use-me.ts'
import { coupleQuery } from '../today/today-query.ts'

interface Two {
  readonly mine: Couple['mine']
  readonly partner: Couple['partner']
}

/** The two persons by name and line, as far as they are known. */
export function useTwo(): Two {
  const { data: couple } = useQuery(coupleQuery)
  const me = useMe()
  return { mine: couple?.mine ?? { alias: me?.alias ?? '', line: 'one' }, partner: couple?.partner ?? null }
}
