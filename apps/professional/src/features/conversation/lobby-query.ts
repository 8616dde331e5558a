import type { ResponseOf } from '@tweespraak/contract/endpoint'
import {
  admit,
  goWithoutApart,
  readAttendance,
  readLobby,
  sendBack,
  speakAlone,
} from '@tweespraak/contract/professional/room'
import { callApi, queryClient } from '../../api.ts'

export type Lobby = ResponseOf<typeof readLobby>
export type Seat = Lobby['seats'][number]

/** How often the lobby is read while it is open, and before it opens. */
const openIntervalMs = 2_000
const earlyIntervalMs = 30_000

/** Who waits and who is inside. */
export const lobbyQuery = (id: string) => ({
  queryKey: ['lobby', id],
  queryFn: () => callApi(readLobby, { params: { id } }),
  staleTime: 0,
  refetchIntervalInBackground: true,
  refetchInterval: (query: { state: { data?: Lobby | undefined } }): number | false => {
    const state = query.state.data?.state
    if (state === 'closed') return false
    return state === 'early' ? earlyIntervalMs : openIntervalMs
  },
})

export const attendanceQuery = (id: string) => ({
  queryKey: ['attendance', id],
  queryFn: () => callApi(readAttendance, { params: { id } }),
})

async function changing(id: string, change: Promise<unknown>): Promise<void> {
  await change
  await queryClient.invalidateQueries({ queryKey: lobbyQuery(id).queryKey })
}

export async function letIn(id: string, seatIds: string[]): Promise<void> {
  await changing(id, callApi(admit, { params: { id }, body: { seatIds } }))
}

/** This one in, the other out. */
export async function speakWith(id: string, seatId: string): Promise<void> {
  await changing(id, callApi(speakAlone, { params: { id }, body: { seatId } }))
}

export async function goWithout(id: string): Promise<void> {
  await changing(id, callApi(goWithoutApart, { params: { id } }))
}

export async function letWait(id: string, seatId: string): Promise<void> {
  await changing(id, callApi(sendBack, { params: { id }, body: { seatId } }))
}
