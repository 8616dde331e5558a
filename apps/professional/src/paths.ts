/** Every address of the app. None of them says whom a conversation is with. */
export const paths = {
  agenda: '/',
  conversation: '/g/:id',
  room: '/k/:id',
  times: '/t',
  signIn: '/i',
} as const

export const conversationPath = (id: string): string => `/g/${id}`
export const roomPath = (id: string): string => `/k/${id}`
