import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ConsentPurpose } from '@tweespraak/contract/learner/couple'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { codeOf } from '@tweespraak/web/errors'
import { useState } from 'react'
import { ButtonLink } from '../../layout/app-link.tsx'
import { useOnce } from '../../layout/use-once.ts'
import { paths } from '../../paths.ts'
import { ConsentScreen } from '../consents/consent-screen.tsx'
import { consentsQuery } from '../consents/consents.ts'
import { PartnerBegan } from './partner-began.tsx'

/** Asks for consent to these purposes, one by one, as far as that was not answered before. */
export function SignUpConsents({ purposes, onDone }: { purposes: readonly ConsentPurpose[]; onDone: () => void }) {
  const { t } = useLingui()
  const consents = useQuery(consentsQuery)
  const [refused, setRefused] = useState(false)
  const [said, setSaid] = useState<readonly ConsentPurpose[]>([])
  if (!consents.data)
    return (
      <Screen title={t`Een moment`}>
        <Fetching query={consents} />
      </Screen>
    )
  if (refused) return <NotTakingPart onBack={() => setRefused(false)} />
  const answered = consents.data.filter(({ at }) => at !== null).map(({ purpose }) => purpose)
  const open = purposes.filter(
    (purpose) => !said.includes(purpose) && (purpose === 'takingPart' || !answered.includes(purpose)),
  )
  const next = open.find((purpose) => purpose !== 'takingPart' || !given(consents.data, purpose))
  if (!next) return <Done onDone={onDone} />
  return (
    <ConsentScreen
      key={next}
      purpose={next}
      where={t`Vraag ${purposes.indexOf(next) + 1} van ${purposes.length}`}
      onAnswered={(yes) => {
        if (next === 'takingPart' && !yes) setRefused(true)
        else setSaid([...said, next])
      }}
    />
  )
}

const given = (consents: readonly { purpose: ConsentPurpose; given: boolean }[], purpose: ConsentPurpose) =>
  consents.some((consent) => consent.purpose === purpose && consent.given)

function Done({ onDone }: { onDone: () => void }) {
  useOnce(onDone)
  return null
}

function NotTakingPart({ onBack }: { onBack: () => void }) {
  const { t } = useLingui()
  return (
    <Screen title={t`Dan beginnen we niet`} lead={<p>{t`Zonder dit ja kunnen we niets voor je bewaren.`}</p>}>
      <p>{t`Je kunt je plek laten wissen. Dan blijft er niets over.`}</p>
      <Actions>
        <ButtonLink kind="quiet" to={paths.myPlace} state={{ open: 'erase' }}>{t`Wis mijn plek`}</ButtonLink>
        <Button kind="quiet" onClick={onBack}>
          {t`Terug naar de vraag`}
        </Button>
      </Actions>
    </Screen>
  )
}

/** Uses the ticket once. Says what goes wrong, and lets somebody try again. */
export function JoiningScreen({ join, onJoined }: { join: () => Promise<void>; onJoined: () => void }) {
  const { t } = useLingui()
  const { mutate, error } = useMutation({ mutationFn: join, onSuccess: onJoined })
  const go = () => mutate()
  useOnce(go)
  return (
    <Screen title={t`Een moment`}>
      {!error ? (
        <Fetching query={{ error: null, refetch: go }} />
      ) : (
        <>
          <Trouble error={error} again={go} />
          {codeOf(error) === 'licence.code_not_usable' && (
            <>
              <PartnerBegan />
              <p>{t`Je plek blijft bestaan.`}</p>
            </>
          )}
          <ButtonLink kind="link" to={paths.today}>{t`Naar het begin`}</ButtonLink>
        </>
      )}
    </Screen>
  )
}
