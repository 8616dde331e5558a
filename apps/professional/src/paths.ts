/** Every address of the app. None of them says whom a conversation is with. */
export const paths = {
  agenda: '/',
  talk: '/g/:id',
  room: '/k/:id',
  times: '/t',
  signIn: '/i',
} as const

export const talkPath = (id: string): string => `/g/${id}`
export const roomPath = (id: string): string => `/k/${id}`
