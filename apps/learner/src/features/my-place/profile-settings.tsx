import { useLingui } from '@lingui/react/macro'
import { changeProfile, type Me } from '@tweespraak/contract/learner/account'
import { readsAsAlias } from '@tweespraak/contract/values/values'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Choice } from '@tweespraak/ui/fields/choice'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { More } from '@tweespraak/ui/more'
import { SaveState } from '@tweespraak/ui/save-state'
import { useForm } from '@tweespraak/web/forms'
import { switchLanguage } from '@tweespraak/web/i18n'
import { useState } from 'react'
import { callApi, queryClient } from '../../api.ts'
import { loadMessages } from '../../locales/load-messages.ts'
import { knownAs, whoIsHere } from '../session/person.ts'
import { useScreenState } from '../session/screen-state.ts'

/** Name, language and time zone. */
export function ProfileSettings({ me }: { me: Me }) {
  const { t } = useLingui()
  const [alias, setAlias] = useScreenState('alias', me.alias)
  const [locale, setLocale] = useScreenState('locale', me.locale)
  const [saved, setSaved] = useState(false)
  const form = useForm({
    mistakes: () => (readsAsAlias(alias) ? [] : [{ field: 'alias', message: t`Typ een naam. Een bijnaam mag ook.` }]),
    send: async () => {
      await callApi(changeProfile, { body: { alias, locale, timeZone: me.timeZone } })
      knownAs(await whoIsHere())
      await switchLanguage(locale, loadMessages)
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      setSaved(true)
    },
  })
  return (
    <More words={t`Je naam en je taal`}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="alias"
          label={t`Hoe heet je hier?`}
          hint={t`Je partner ziet deze naam.`}
          maxLength={40}
          value={alias}
          error={form.messageFor('alias')}
          onChange={(event) => {
            setSaved(false)
            setAlias(event.target.value)
          }}
        />
        <Choice
          label={t`In welke taal lees je?`}
          options={[
            { value: 'nl', label: <span lang="nl">Nederlands</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
          value={locale}
          onChange={(chosen) => {
            setSaved(false)
            setLocale(chosen === 'en' ? 'en' : 'nl')
          }}
        />
        <Button kind="quiet" type="submit" busy={form.isPending} busyWords={t`Een moment`}>
          {t`Bewaar`}
        </Button>
        {saved && <SaveState state="saved">{t`Bewaard`}</SaveState>}
      </form>
    </More>
  )
}
