import { useLingui } from '@lingui/react/macro'
import { createAccount, type Me } from '@tweespraak/contract/learner/account'
import { readsAsAlias } from '@tweespraak/contract/values/values'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { Choice } from '@tweespraak/ui/fields/choice'
import { ErrorSummary } from '@tweespraak/ui/fields/error-summary'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { useForm } from '@tweespraak/web/forms'
import { currentLocale, switchLanguage } from '@tweespraak/web/i18n'
import { deviceZone } from '@tweespraak/web/platform/environment'
import { callApi } from '../../api.ts'
import { loadMessages } from '../../locales/load-messages.ts'
import { useNewPin } from '../session/new-pin.tsx'
import { whoIsHere } from '../session/person.ts'

interface Props {
  /** As typed so far; kept while somebody reads on another page. */
  alias: string
  onAlias: (alias: string) => void
  onMade: (made: { recoveryCode: string; me: Me }) => void
}

/** Makes an account of one's own: a name, a language, a PIN. No mail address, no date of birth. */
export function AccountScreen({ alias, onAlias, onMade }: Props) {
  const { t, i18n } = useLingui()
  const pin = useNewPin()
  const form = useForm({
    mistakes: () => [
      ...(readsAsAlias(alias) ? [] : [{ field: 'alias', message: t`Typ een naam. Een bijnaam mag ook.` }]),
      ...pin.mistakes(),
    ],
    send: async () => {
      const body = { alias, locale: currentLocale(), timeZone: deviceZone(), pin: pin.value, adult: true as const }
      const { recoveryCode } = await callApi(createAccount, { body })
      onMade({ recoveryCode, me: await whoIsHere() })
    },
  })
  return (
    <Screen
      title={t`Jouw eigen plek`}
      lead={<p>{t`Je hoeft geen echte naam te geven. Een mailadres hoeft ook niet.`}</p>}
    >
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.mistakes.length > 0 && <ErrorSummary title={t`Kijk hier nog even naar`} errors={form.mistakes} />}
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="alias"
          label={t`Hoe heet je hier?`}
          hint={t`Je partner ziet deze naam.`}
          maxLength={40}
          value={alias}
          error={form.messageFor('alias')}
          onChange={(event) => onAlias(event.target.value)}
        />
        <Choice
          label={t`In welke taal lees je?`}
          hint={t`Je partner kan een andere taal kiezen.`}
          options={[
            { value: 'nl', label: <span lang="nl">Nederlands</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
          value={i18n.locale}
          onChange={(locale) => void switchLanguage(locale === 'en' ? 'en' : 'nl', loadMessages)}
        />
        {pin.fields(form.messageFor)}
        <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
          {t`Maak mijn plek`}
        </Button>
      </form>
    </Screen>
  )
}
