import { useLingui } from '@lingui/react/macro'
import { Screen } from '@tweespraak/shell/screen'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Check } from '@tweespraak/ui/fields/checks'
import { Choice } from '@tweespraak/ui/fields/choice'
import { ErrorSummary } from '@tweespraak/ui/fields/error-summary'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'

interface Props {
  /** A partner's invite cannot be accepted while a ban on contact holds; a code can be used alone. */
  invited: boolean
  onFits: (alone: boolean) => void
}

/** Asks for age, and whether the two may be in touch at all. Neither answer is kept. */
export function CheckScreen({ invited, onFits }: Props) {
  const { t } = useLingui()
  const [adult, setAdult] = useState(false)
  const [ban, setBan] = useState<string>()
  const [stopped, setStopped] = useState(false)
  const form = useForm({
    mistakes: () => [
      ...(adult ? [] : [{ field: 'adult', message: t`Zet een vinkje als je 18 jaar of ouder bent.` }]),
      ...(ban ? [] : [{ field: 'ban', message: t`Kies ja of nee.` }]),
    ],
    send: async () => (ban === 'yes' ? setStopped(true) : onFits(false)),
  })
  if (stopped) return <NotTogether invited={invited} onAlone={() => onFits(true)} />
  return (
    <Screen title={t`Eerst twee vragen`} lead={<p>{t`We bewaren deze antwoorden niet.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.mistakes.length > 0 && <ErrorSummary title={t`Kijk hier nog even naar`} errors={form.mistakes} />}
        <Check
          id="adult"
          label={t`Ik ben 18 jaar of ouder`}
          error={form.messageFor('adult')}
          checked={adult}
          onChange={setAdult}
        />
        <Choice
          id="ban"
          label={t`Is er een contactverbod of een huisverbod tussen jullie?`}
          options={[
            { value: 'no', label: t`Nee` },
            { value: 'yes', label: t`Ja` },
          ]}
          value={ban ?? ''}
          error={form.messageFor('ban')}
          onChange={setBan}
        />
        <Actions>
          <Button type="submit" forward>{t`Ga verder`}</Button>
          <ButtonLink kind="link" to={paths.help}>{t`Ik ben jonger dan 18`}</ButtonLink>
        </Actions>
      </form>
    </Screen>
  )
}

function NotTogether({ invited, onAlone }: { invited: boolean; onAlone: () => void }) {
  const { t } = useLingui()
  return (
    <Screen
      title={t`Dit kan nu niet samen`}
      lead={<p>{t`Er is een verbod. Dan mogen we jullie niet bij elkaar brengen.`}</p>}
    >
      {invited ? (
        <p>{t`Je kunt deze uitnodiging nu niet aannemen. Degene die je uitnodigde, hoort hier niets over.`}</p>
      ) : (
        <>
          <p>{t`Je kunt wel alleen beginnen. Er zijn stappen voor jezelf. Uitnodigen staat dan uit.`}</p>
          <p>{t`Waarom bewaren we niet. Bij Mijn plek kun je het later veranderen.`}</p>
        </>
      )}
      <p>{t`Wil je er met iemand over praten? Dat kan, ook zonder je naam te zeggen.`}</p>
      <Actions>
        <ButtonLink to={paths.help}>{t`Bekijk wie je kunt bellen`}</ButtonLink>
        {!invited && (
          <Button kind="quiet" onClick={onAlone}>
            {t`Begin alleen`}
          </Button>
        )}
      </Actions>
    </Screen>
  )
}
