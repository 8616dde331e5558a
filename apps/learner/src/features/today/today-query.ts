import { readCouple } from '@tweespraak/contract/learner/couple'
import { readToday } from '@tweespraak/contract/learner/steps'
import { callApi } from '../../api.ts'

export const todayQuery = { queryKey: ['today'], queryFn: () => callApi(readToday, {}) }

export const coupleQuery = { queryKey: ['couple'], queryFn: async () => (await callApi(readCouple, {})).couple }
