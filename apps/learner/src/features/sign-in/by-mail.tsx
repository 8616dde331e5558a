import { useLingui } from '@lingui/react/macro'
import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { requestMailCode, signIn, signInWho } from '@tweespraak/contract/learner/account'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { TextField } from '@tweespraak/ui/fields/text-field'
import { codeOf } from '@tweespraak/web/errors'
import { useForm } from '@tweespraak/web/forms'
import { useState } from 'react'
import { callApi } from '../../api.ts'
import { useEmailAddress } from '../../layout/use-email-address.ts'
import { whoIsHere } from '../session/person.ts'
import { PinField } from './fields.tsx'
import { MailCodeField } from './mail-code-field.tsx'
import type { WayProps } from './way.ts'

type People = ResponseOf<typeof signInWho>['people']

/** In by mail: the address, the code that came there, who it is when two share the address, and then the PIN. */
export function ByMail({ onIn, onWay }: WayProps) {
  const [asked, setAsked] = useState(false)
  const [people, setPeople] = useState<People>()
  const [who, setWho] = useState<number>()
  const again = () => {
    setAsked(false)
    setPeople(undefined)
    setWho(undefined)
  }
  if (!asked) return <AskCode onAsked={() => setAsked(true)} onWay={onWay} />
  if (!people) return <GiveCode onRight={setPeople} onBack={again} />
  if (people.length > 0 && who === undefined) return <ChooseWho people={people} onChosen={setWho} onBack={again} />
  return <GivePin who={who ?? 0} onIn={onIn} onBack={again} />
}

function AskCode({ onAsked, onWay }: { onAsked: () => void; onWay: WayProps['onWay'] }) {
  const { t } = useLingui()
  const [email, setEmail] = useState('')
  const address = useEmailAddress()
  const clean = address.clean(email)
  const form = useForm({
    mistakes: () => address.mistakes(clean),
    send: async () => {
      await callApi(requestMailCode, { body: { email: clean } })
      onAsked()
    },
  })
  return (
    <Screen title={t`Welkom terug`} lead={<p>{t`We sturen je een code. Die typ je hier, op dit apparaat.`}</p>}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <TextField
          id="email"
          type="email"
          label={t`Je mailadres`}
          value={email}
          error={form.messageFor('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Stuur mij een code`}
          </Button>
          <Button kind="quiet" onClick={() => onWay('paper')}>
            {t`Ik heb geen mail, wel mijn herstelcode`}
          </Button>
        </Actions>
      </form>
      <Button kind="link" onClick={() => onWay('newPin')}>
        {t`Ik weet mijn pincode niet meer`}
      </Button>
    </Screen>
  )
}

function GiveCode({ onRight, onBack }: { onRight: (people: People) => void; onBack: () => void }) {
  const { t } = useLingui()
  const [code, setCode] = useState('')
  const form = useForm({
    mistakes: () => (code.length === 8 ? [] : [{ field: 'mail-code', message: t`Typ de acht cijfers uit de mail.` }]),
    send: async () => {
      const { people } = await callApi(signInWho, { body: { code } })
      onRight(people)
    },
  })
  return (
    <Screen
      title={t`Kijk in je mail`}
      lead={<p>{t`Kennen we dit adres? Dan staat er nu een code in je mail. Die werkt tien minuten.`}</p>}
    >
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <MailCodeField error={form.messageFor('mail-code')} onCode={setCode} />
        <Actions>
          <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
            {t`Ga verder`}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t`Ander adres, of nieuwe code`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}

/** Two people agreed to share the address. */
function ChooseWho({
  people,
  onChosen,
  onBack,
}: {
  people: People
  onChosen: (who: number) => void
  onBack: () => void
}) {
  const { t } = useLingui()
  return (
    <Screen title={t`Wie ben je?`}>
      <Actions>
        {people.map(({ who, alias }) => (
          <Button key={who} kind="quiet" onClick={() => onChosen(who)}>
            {alias}
          </Button>
        ))}
      </Actions>
      <Button kind="link" onClick={onBack}>
        {t`Ander adres, of nieuwe code`}
      </Button>
    </Screen>
  )
}

function GivePin({ who, onIn, onBack }: { who: number; onIn: WayProps['onIn']; onBack: () => void }) {
  const { t } = useLingui()
  const [pin, setPin] = useState('')
  const form = useForm({
    mistakes: () => (pin.length === 6 ? [] : [{ field: 'pin', message: t`Typ de zes cijfers van je pincode.` }]),
    send: async () => {
      await callApi(signIn, { body: { who, pin } })
      await onIn(await whoIsHere())
    },
  })
  const over = form.error && codeOf(form.error) === 'sign_in.over'
  return (
    <Screen title={t`Nu nog je pincode`}>
      <form className="tsp-text" noValidate onSubmit={form.submit}>
        {form.error && <Trouble error={form.error} />}
        <PinField error={form.messageFor('pin')} onCode={setPin} />
        <Actions>
          {!over && (
            <Button type="submit" forward busy={form.isPending} busyWords={t`Een moment`}>
              {t`Log in`}
            </Button>
          )}
          <Button kind={over ? 'pen' : 'quiet'} onClick={onBack}>
            {t`Ander adres, of nieuwe code`}
          </Button>
        </Actions>
      </form>
    </Screen>
  )
}
