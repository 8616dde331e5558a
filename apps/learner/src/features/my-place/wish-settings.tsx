import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { setPause, setSlower } from '@tweespraak/contract/learner/couple'
import { Trouble } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { Section } from '@tweespraak/ui/patterns/page'
import { callApi, queryClient } from '../../api.ts'
import type { Couple } from '../invite/couple.ts'
import { coupleQuery, todayQuery } from '../today/today-query.ts'
import { WishWords } from '../wishes/wish-words.tsx'

/** What a person can ask for in the open. That the other sees it is said before it is pressed. */
export function WishSettings({ couple, open }: { couple: Couple; open: boolean }) {
  const { t } = useLingui()
  const slower = useWish((on) => callApi(setSlower, { body: { on } }))
  const pause = useWish((on) => callApi(setPause, { body: { on } }))
  const { wishes, partner } = couple
  const name = partner?.alias
  return (
    <More words={t`Rustiger aan, of pauze`} open={open}>
      <WishWords couple={couple} />
      {partner && (
        <Section title={t`Rustiger aan`}>
          <p>{t`Stappen samen wachten dan, voor jullie allebei. Ieder van jullie kan alleen verder.`}</p>
          <p>{t`${name} ziet dat jij dit vroeg. Alleen jij kunt het weer uitzetten.`}</p>
          {slower.error && <Trouble error={slower.error} />}
          <Actions>
            <Button kind="quiet" busy={slower.isPending} onClick={() => slower.mutate(!wishes.slower.mine)}>
              {wishes.slower.mine ? t`Zet rustiger aan uit` : t`Ik wil het rustiger aan`}
            </Button>
          </Actions>
        </Section>
      )}
      <Section title={t`Pauze`}>
        <p>{t`Een pauze mag zo vaak en zo lang als je wilt. De dagen komen erbij aan het eind, tot twaalf weken in totaal.`}</p>
        <p>{t`Zolang je pauze hebt, sturen we jou geen herinneringen.`}</p>
        {partner && <p>{t`${name} ziet dat er pauze is. Niet waarom, en niet tot wanneer.`}</p>}
        {pause.error && <Trouble error={pause.error} />}
        <Actions>
          <Button kind="quiet" busy={pause.isPending} onClick={() => pause.mutate(!wishes.pause.mine)}>
            {wishes.pause.mine ? t`Ga weer verder` : t`Neem pauze`}
          </Button>
        </Actions>
      </Section>
    </More>
  )
}

function useWish(ask: (on: boolean) => Promise<unknown>) {
  return useMutation({
    mutationFn: ask,
    onSuccess: () =>
      Promise.all([coupleQuery, todayQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey }))),
  })
}
