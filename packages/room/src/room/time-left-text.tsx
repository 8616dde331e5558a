import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { timeLeft } from './time-left.ts'

/** How often the words are brought up to date. */
const updateIntervalMs = 10_000

/** "nog ruim een half uur". `endsAt` and `now` in milliseconds of the same clock. */
export function TimeLeftText({ endsAt, now }: { endsAt: number; now: () => number }) {
  const { t } = useLingui()
  const [left, setLeft] = useState(() => timeLeft(endsAt - now()))
  useEffect(() => {
    const timer = setInterval(() => setLeft(timeLeft(endsAt - now())), updateIntervalMs)
    return () => clearInterval(timer)
  }, [endsAt, now])
  if (typeof left === 'object') return t`nog ${plural(left.minutes, { one: '# minuut', other: '# minuten' })}`
  const words = {
    hour: t`nog ongeveer een uur`,
    overHalf: t`nog ruim een half uur`,
    half: t`nog een half uur`,
    overQuarter: t`nog ruim een kwartier`,
    quarter: t`nog een kwartier`,
    none: t`de tijd is om`,
  }
  return words[left]
}
