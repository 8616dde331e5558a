import { useLingui } from '@lingui/react/macro'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import type { AnswerOf } from './answers.ts'

/** True for its audience, with the same way to help under every free text. */
export function WhoReads({ audience, both = false }: { audience: AnswerOf['audience']; both?: boolean }) {
  const { t } = useLingui()
  const words = {
    onlyMe: t`Niemand leest dit mee.`,
    partnerAfterReveal: t`Alleen je partner leest dit.`,
    partnerNow: t`Alleen je partner leest dit.`,
    conversationCard: t`De professional en je partner lezen dit bij het gesprek.`,
  }[audience]
  return (
    <p className="tsp-soft tsp-small who-reads">
      {both ? t`Alleen jullie twee lezen dit.` : words} <AppLink kind="ink" to={paths.help}>{t`Hulp nodig?`}</AppLink>
    </p>
  )
}
