import type { ResponseOf } from '@tweespraak/contract/endpoint'
import { readWayBack } from '@tweespraak/contract/learner/way-back'
import { callApi } from '../../api.ts'

export type Wait = NonNullable<ResponseOf<typeof readWayBack>['wait']>

export const wayBackQuery = { queryKey: ['wayBack'], queryFn: async () => (await callApi(readWayBack, {})).wait }
