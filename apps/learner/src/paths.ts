/** Every address of the app. They name no subject and no language: they stay behind in a browser's history. */
export const paths = {
  today: '/',
  code: '/k',
  invitation: '/u',
  signIn: '/i',
  step: '/s',
  steps: '/l',
  partner: '/p',
  myPlace: '/m',
  conversations: '/g',
  conversationTimes: '/t',
  room: '/r',
  help: '/h',
  whoSeesWhat: '/w',
  wayBack: '/v',
} as const

/** Where the quick exit leads: the weather, without anything personal and without a word about where one came from. */
export const weather = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen'
