import { type ConversationOverview, listSlots, readConversations } from '@tweespraak/contract/learner/conversations'
import { callApi, queryClient } from '../../api.ts'

/** After a yes the talk can be booked some seconds after the other’s yes; this often it is looked at, in milliseconds. */
const waitingLook = 5_000

export const talksQuery = {
  queryKey: ['talks'],
  queryFn: () => callApi(readConversations, {}),
  refetchInterval: (query: { state: { data?: ConversationOverview | undefined } }): number | false =>
    query.state.data?.offer?.state === 'waiting' ? waitingLook : false,
}

export const slotsQuery = (id: string) => ({
  queryKey: ['slots', id],
  staleTime: 0,
  gcTime: 0, // times of a moment ago would move away under a finger
  queryFn: async () => (await callApi(listSlots, { params: { id } })).slots,
})

/** What a verb answered is what is so now. */
export function nowItIs(overview: ConversationOverview): void {
  queryClient.setQueryData(talksQuery.queryKey, overview)
}
