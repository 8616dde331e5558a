import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { WayBackPurpose } from '@tweespraak/contract/learner/account'
import { askWayBack } from '@tweespraak/contract/learner/way-back'
import { Screen } from '@tweespraak/shell/screen'
import { Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi, queryClient } from '../../api.ts'
import { AppLink, ButtonLink } from '../../layout/app-link.tsx'
import { paths } from '../../paths.ts'
import { wayBackQuery } from './way-back.ts'

/** The three ways back: the code on paper, a wait of three days, or being erased. */
export function AskScreen() {
  const { t } = useLingui()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (purpose: WayBackPurpose) => callApi(askWayBack, { body: { purpose } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: wayBackQuery.queryKey }),
  })
  return (
    <Screen
      title={t`Pincode vergeten`}
      back={
        <AppLink to={paths.today} kind="soft" icon="back">
          {t`Terug`}
        </AppLink>
      }
      lead={<p>{t`Wat je schreef, is niet weg. Zo kom je weer binnen.`}</p>}
    >
      {error && <Trouble error={error} />}
      <Section title={t`Met je herstelcode`}>
        <p>{t`Die staat op papier. Dan kies je meteen een nieuwe pincode.`}</p>
        <ButtonLink to={paths.signIn} state={{ way: 'newPin' }}>
          {t`Ik heb mijn herstelcode`}
        </ButtonLink>
      </Section>
      <Section title={t`Zonder herstelcode`}>
        <p>{t`Dan wacht je drie dagen. Daarna heb je een week om een nieuwe pincode te kiezen.`}</p>
        <p>{t`Wie je pincode weet, kan dit in die tijd stoppen. Zo kan een ander je plek niet overnemen.`}</p>
        <p>{t`Gaf je een mailadres? Dan krijg je daar nu een kort bericht.`}</p>
        <Button kind="quiet" busy={isPending} onClick={() => mutate('newPin')}>
          {t`Begin met wachten`}
        </Button>
      </Section>
      <div className="settings">
        <More words={t`Ik wil mijn plek laten wissen`}>
          <p>{t`Ook dan wacht je eerst drie dagen. Anders kan een ander met je apparaat alles wissen.`}</p>
          <p>{t`Daarna heb je een week om te wissen. Wie je pincode weet, kan het stoppen.`}</p>
          <Button kind="quiet" busy={isPending} onClick={() => mutate('erase')}>
            {t`Wacht drie dagen en wis dan`}
          </Button>
        </More>
      </div>
    </Screen>
  )
}
