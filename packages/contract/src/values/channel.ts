import * as z from 'zod/mini'

/** How a code reached a couple. `relatiepunt` and the others are what the places themselves are called. */
export const channel = z.enum(['huisarts', 'jgz', 'wijkteam', 'werkgever', 'campagne', 'relatiepunt', 'other'])
export type Channel = z.output<typeof channel>
