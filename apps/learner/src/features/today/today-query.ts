import { readCouple } from '@tweespraak/contract/learner/couple'
import { readToday } from '@tweespraak/contract/learner/steps'
import { speak } from '../../api.ts'
import { recall } from '../session/marks.ts'

export const todayQuery = { queryKey: ['today'], queryFn: () => speak(readToday, {}) }

export const coupleQuery = { queryKey: ['couple'], queryFn: async () => (await speak(readCouple, {})).couple }

/** Somebody who may not be in touch with the other begins alone, and is not asked to invite. Known on this device only. */
export const aloneQuery = { queryKey: ['alone'], queryFn: async () => (await recall('alone')) === true }
