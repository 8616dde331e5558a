/** Every address of the app. */
export const paths = {
  report: '/',
  licences: '/l',
  codes: '/c',
  cards: '/c/:id',
  explanation: '/u',
  signIn: '/i',
} as const

export const cardsPath = (id: string): string => paths.cards.replace(':id', id)
