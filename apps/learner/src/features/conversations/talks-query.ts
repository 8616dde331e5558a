import { type ConversationOverview, listSlots, readConversations } from '@tweespraak/contract/learner/conversations'
import { queryClient, speak } from '../../api.ts'

/** After a yes the talk can be booked some seconds after the other’s yes; this often it is looked at, in milliseconds. */
const waitingLook = 5_000

export const talksQuery = {
  queryKey: ['talks'],
  queryFn: () => speak(readConversations, {}),
  refetchInterval: (query: { state: { data?: ConversationOverview | undefined } }): number | false =>
    query.state.data?.offer?.state === 'waiting' ? waitingLook : false,
}

export const slotsQuery = (id: string) => ({
  queryKey: ['slots', id],
  staleTime: 0,
  gcTime: 0, // times of a moment ago would move away under a finger
  queryFn: async () => (await speak(listSlots, { params: { id } })).slots,
})

/** Reads again what is so after a change. */
export const talksChanged = (): Promise<void> => queryClient.invalidateQueries({ queryKey: talksQuery.queryKey })
