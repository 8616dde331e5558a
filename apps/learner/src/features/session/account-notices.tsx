import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type AccountNotice, sawNotices } from '@tweespraak/contract/learner/account'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { knownAs, whoIsHere } from './person.ts'
import { useMe } from './use-me.ts'

/** Tells a person what happened to the account since they were here. In the app only: a mailbox may be read by another. */
export function AccountNotices() {
  const { t } = useLingui()
  const me = useMe()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await callApi(sawNotices, {})
      knownAs(await whoIsHere())
    },
  })
  const words = useNoticeWords()
  if (!me || me.notices.length === 0) return null
  const asks = me.notices.some(({ kind }) => kind === 'sharingAsked')
  const happened = me.notices.filter(({ kind }) => kind !== 'sharingAsked')
  return (
    <Section title={t`Over je plek`}>
      {happened.map((notice) => (
        <p key={notice.kind}>{words(notice)}</p>
      ))}
      {error && <Trouble error={error} />}
      {happened.length > 0 && (
        <>
          <p>
            {t`Was jij dat niet?`}{' '}
            <AppLink to={paths.myPlace} state={{ open: 'devices' }}>{t`Kijk bij Mijn plek wat je kunt doen`}</AppLink>
          </p>
          <Actions>
            <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
              {t`Ik heb het gelezen`}
            </Button>
          </Actions>
        </>
      )}
      {asks && (
        <p>
          {t`Er is een vraag over je mailadres.`}{' '}
          <AppLink to={paths.myPlace} state={{ open: 'email' }}>{t`Lees de vraag`}</AppLink>
        </p>
      )}
    </Section>
  )
}

function useNoticeWords(): (notice: AccountNotice) => string {
  const { t } = useLingui()
  return ({ kind, count }) => {
    if (kind === 'wrongPin')
      return t`Op een ander toestel is ${plural(count, { one: '# keer', other: '# keer' })} een verkeerde pincode geprobeerd.`
    if (kind === 'newDevice') return t`Je plek is geopend op een nieuw toestel.`
    return t`Je pincode, je mailadres of je herstelcode is veranderd.`
  }
}
