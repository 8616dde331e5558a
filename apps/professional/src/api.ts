import { readAgenda } from '@tweespraak/contract/professional/agenda'
import { readAvailability } from '@tweespraak/contract/professional/availability'
import { me, requestCode, signIn, signOut } from '@tweespraak/contract/professional/sign-in'
import { createStaffSession } from '@tweespraak/shell/staff/staff-session'
import { now } from '@tweespraak/web/platform/environment'

export const session = createStaffSession({ me, requestCode, signIn, signOut })

export const { callApi, queryClient } = session

/** How often the agenda is read while it is open. */
const agendaIntervalMs = 60_000

/** The agenda, with how far the programme's clock is ahead of this device's, in milliseconds. */
export const agendaQuery = {
  queryKey: ['agenda'],
  refetchInterval: agendaIntervalMs,
  queryFn: async () => {
    const agenda = await callApi(readAgenda, {})
    return { ...agenda, ahead: Date.parse(agenda.now) - now() }
  },
}

export const timesQuery = {
  queryKey: ['times'],
  queryFn: async () => (await callApi(readAvailability, {})).windows,
}
