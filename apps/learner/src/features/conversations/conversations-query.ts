import { type ConversationOverview, listSlots, readConversations } from '@tweespraak/contract/learner/conversations'
import { callApi, queryClient } from '../../api.ts'

/** How often a page that waits for the other’s yes asks whether the conversation can be booked. */
const pollIntervalMs = 5_000

export const conversationsQuery = {
  queryKey: ['conversations'],
  queryFn: () => callApi(readConversations, {}),
  refetchInterval: (query: { state: { data?: ConversationOverview | undefined } }): number | false =>
    query.state.data?.offer?.state === 'waiting' ? pollIntervalMs : false,
}

export const slotsQuery = (id: string) => ({
  queryKey: ['slots', id],
  staleTime: 0,
  gcTime: 0, // times of a moment ago would move away under a finger
  queryFn: async () => (await callApi(listSlots, { params: { id } })).slots,
})

/** Reads again what is planned, once something of it was changed. */
export function conversationsChanged(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: conversationsQuery.queryKey })
}
