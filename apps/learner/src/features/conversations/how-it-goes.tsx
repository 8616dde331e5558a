import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from '@tweespraak/contract/learner/conversations'
import { helpQuery } from '../help/help-query.ts'

/**
 * How the conversation goes: the same words for every couple and both partners, before the conversation and during it,
 * whoever is inside. It promises nothing about the part together, which a professional may leave out.
 */
export function HowItGoes({ conversation }: { conversation: Conversation }) {
  const { t } = useLingui()
  const name = conversation.professional?.name ?? ''
  return (
    <section className="tsp-text">
      <h2>{t`Zo gaat het gesprek`}</h2>
      {conversation.apartFirst ? (
        <>
          <p>{t`${name} praat eerst met ieder van jullie apart, ongeveer acht minuten. Dat is bij iedereen zo.`}</p>
          <p>{t`Daarna gaan jullie meestal samen verder.`}</p>
        </>
      ) : (
        <p>{t`${name} kan ook even met ieder van jullie apart praten. Dat is bij iedereen zo.`}</p>
      )}
      <p>{t`Praat je apart? Dan hoort en ziet je partner je hier niet. Ga thuis zitten waar niemand je hoort. Een koptelefoon helpt.`}</p>
      <p>{t`Niet aan de beurt? Laat deze pagina open. Niemand ziet of hoort je hier.`}</p>
      <Secrets name={name} />
    </section>
  )
}

/** What the professional does with what one partner says alone, in the words of the safety texts and no others. */
function Secrets({ name }: { name: string }) {
  const { t, i18n } = useLingui()
  const secrets = useQuery(helpQuery(i18n.locale)).data?.texts.secrets
  return secrets ? <p>{t`De afspraak met ${name}: “${secrets}”`}</p> : null
}
