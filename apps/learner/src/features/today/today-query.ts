import { readCouple } from '@tweespraak/contract/learner/couple'
import { readToday } from '@tweespraak/contract/learner/steps'
import { speak } from '../../api.ts'

export const todayQuery = { queryKey: ['today'], queryFn: () => speak(readToday, {}) }

export const coupleQuery = { queryKey: ['couple'], queryFn: async () => (await speak(readCouple, {})).couple }
