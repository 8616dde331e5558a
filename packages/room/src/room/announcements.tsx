import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Present } from '../call/people.ts'

/** Says who came and who went, for who does not see the screen. */
export function Announcements({ people, nameOf }: { people: readonly Present[]; nameOf: (seatId: string) => string }) {
  const { t } = useLingui()
  const [said, setSaid] = useState('')
  const before = useRef<ReadonlyMap<string, boolean>>(new Map())
  useEffect(() => {
    const news = people.flatMap(({ seatId, here }) => {
      if ((before.current.get(seatId) ?? false) === here) return []
      return here ? [t`${nameOf(seatId)} is er.`] : [t`${nameOf(seatId)} is even weg.`]
    })
    before.current = new Map(people.map(({ seatId, here }) => [seatId, here]))
    if (news.length > 0) setSaid(news.join(' '))
  }, [people, nameOf, t])
  return (
    <p role="status" className="tsp-hidden">
      {said}
    </p>
  )
}
