import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type Conversation, waitInLobby } from '@tweespraak/contract/learner/conversations'
import { DeviceCheck } from '@tweespraak/room/room'
import { Screen } from '@tweespraak/shell/screen'
import { Fetching } from '@tweespraak/shell/trouble'
import { Actions } from '@tweespraak/ui/actions'
import { Button } from '@tweespraak/ui/button'
import { Notice } from '@tweespraak/ui/notice'
import { type ComponentProps, useEffect } from 'react'
import { callApi } from '../../api.ts'
import { AppLink } from '../../layout/app-link.tsx'
import { useWhen } from '../../layout/when.ts'
import { paths } from '../../paths.ts'
import { HowItGoes } from './how-it-goes.tsx'
import { Quiet } from './quiet.tsx'

/** How often a page says that somebody waits. Whoever is silent for ten seconds has left the lobby. */
const lobbyIntervalMs = 2_000

interface Props {
  readonly conversation: Conversation
  readonly media: ComponentProps<typeof DeviceCheck>['media']
  readonly line: 'one' | 'two'
  /** Was inside, and waits now for the next part. */
  readonly again: boolean
  /** Hung up a moment ago, and may come back. */
  readonly left: boolean
  readonly onAdmitted: () => void
}

/**
 * Waiting for the professional, before the conversation and between its parts. It says nothing about the partner: who
 * is there is seen in the room, not before.
 */
export function Lobby({ conversation, media, line, again, left, onAdmitted }: Props) {
  const { t } = useLingui()
  const { clock } = useWhen()
  const lobby = useQuery({
    queryKey: ['lobby', conversation.id],
    queryFn: () => callApi(waitInLobby, { params: { id: conversation.id } }),
    enabled: !left,
    gcTime: 0,
    staleTime: 0,
    refetchInterval: lobbyIntervalMs,
    refetchIntervalInBackground: true,
  })
  const state = lobby.data?.state
  useEffect(() => {
    if (!left && state === 'admitted') onAdmitted()
  }, [left, state, onAdmitted])

  if (left) return <Left onBack={onAdmitted} />
  if (state === 'closed') return <Over />
  const name = conversation.professional?.name ?? ''
  const title = again ? t`Je bent zo weer aan de beurt` : t`Je bent er`
  const opens = lobby.data ? clock(lobby.data.opensAt, conversation.appointment?.timeZone ?? 'UTC') : ''
  return (
    <Quiet>
      <Screen title={state === 'early' ? t`Je bent vroeg` : title} back={<Back />}>
        {!lobby.data && <Fetching query={lobby} />}
        <div role="status">
          {state === 'early' && <p>{t`Om ${opens} kun je naar binnen. Blijf hier, of kom dan terug.`}</p>}
          {(state === 'waiting' || state === 'admitted') && (
            <Notice kind="waiting" title={t`${name} laat je zo binnen.`}>
              <p>{t`Je hoeft niets te doen. Deze pagina gaat vanzelf open.`}</p>
            </Notice>
          )}
        </div>
        <HowItGoes conversation={conversation} />
        <h2>{t`Doet alles het?`}</h2>
        <DeviceCheck media={media} line={line} />
        <p className="tsp-soft">
          {t`Niemand neemt iets op. Beeld en geluid zijn versleuteld: de server kan niet meekijken.`}
        </p>
      </Screen>
    </Quiet>
  )
}

function Back() {
  const { t } = useLingui()
  return (
    <AppLink to={paths.conversations} kind="soft" icon="back">
      {t`Gesprek`}
    </AppLink>
  )
}

function Left({ onBack }: { onBack: () => void }) {
  const { t } = useLingui()
  return (
    <Quiet>
      <Screen title={t`Je hebt opgehangen`} back={<Back />}>
        <p>{t`Was dat niet de bedoeling? Je kunt terug zolang het gesprek bezig is.`}</p>
        <Actions>
          <Button forward onClick={onBack}>{t`Ga terug naar het gesprek`}</Button>
        </Actions>
      </Screen>
    </Quiet>
  )
}

/** The same after every end, whatever became of the conversation. */
function Over() {
  const { t } = useLingui()
  return (
    <Quiet>
      <Screen title={t`Het gesprek is voorbij`} drawing="table" back={<Back />}>
        <p>{t`Neem even de tijd voordat je verdergaat. Alles wat je schreef, staat er nog.`}</p>
        <p>{t`Een gesprek is soms korter dan gepland. Dat kan veel redenen hebben.`}</p>
        <p>{t`Wil je met iemand praten? Bij “Hulp” staan nummers die je altijd mag bellen.`}</p>
        <AppLink to={paths.help}>{t`Naar Hulp`}</AppLink>
        <AppLink to={paths.today}>{t`Naar Vandaag`}</AppLink>
      </Screen>
    </Quiet>
  )
}
