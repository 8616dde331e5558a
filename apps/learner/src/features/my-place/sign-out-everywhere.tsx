import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { readDevices, signOutEverywhere } from '@tweespraak/contract/learner/account'
import { Fetching, Trouble } from '@tweespraak/shell/trouble'
import { Button } from '@tweespraak/ui/button'
import { More } from '@tweespraak/ui/more'
import { useNavigate } from 'react-router'
import { callApi } from '../../api.ts'
import { dateLocale } from '../../layout/date-locale.ts'
import { paths } from '../../paths.ts'
import { signedOut } from '../session/person.ts'

const devicesQuery = { queryKey: ['devices'], staleTime: 0, queryFn: () => callApi(readDevices, {}) }

/** Where the person's PIN opens by itself, and the way to end that: a phone that was lost, a computer of somebody else. */
export function SignOutEverywhere({ open }: { open: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await callApi(signOutEverywhere, {})
      signedOut()
      await navigate(paths.today, { replace: true })
    },
  })
  return (
    <More words={t`Je apparaten, en overal uitloggen`} open={open}>
      <p>{t`Op deze apparaten is je pincode genoeg om binnen te komen:`}</p>
      <Devices />
      <p>{t`Log je overal uit, dan kennen de andere apparaten je niet meer. Daar heb je dan ook je mail of je herstelcode nodig.`}</p>
      {error && <Trouble error={error} />}
      <Button kind="quiet" busy={isPending} onClick={() => mutate()}>
        {t`Log overal uit`}
      </Button>
    </More>
  )
}

function Devices() {
  const { t, i18n } = useLingui()
  const devices = useQuery(devicesQuery)
  if (!devices.data) return <Fetching query={devices} />
  const day = new Intl.DateTimeFormat(dateLocale(i18n.locale), { day: 'numeric', month: 'long', year: 'numeric' })
  return (
    <ul>
      {devices.data.devices.map(({ kind, since, isHere }, at) => {
        const from = day.format(new Date(since))
        const words = kind === 'phone' ? t`Een telefoon, sinds ${from}` : t`Een computer, sinds ${from}`
        // biome-ignore lint/suspicious/noArrayIndexKey: two devices may be alike, and the list never changes its order
        return <li key={at}>{isHere ? t`${words} (dit apparaat)` : words}</li>
      })}
    </ul>
  )
}
