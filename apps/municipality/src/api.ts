import { readBatches, readCodeSets } from '@tweespraak/contract/municipality/licences'
import { readMunicipality } from '@tweespraak/contract/municipality/municipality'
import { readReport } from '@tweespraak/contract/municipality/report'
import { me, requestCode, signIn, signOut } from '@tweespraak/contract/municipality/sign-in'
import { createStaffSession } from '@tweespraak/shell/staff/staff-session'

export const session = createStaffSession({ me, requestCode, signIn, signOut })

export const { callApi, queryClient } = session

export const municipalityQuery = {
  queryKey: ['municipality'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => callApi(readMunicipality, {}),
}
export const reportQuery = { queryKey: ['report'], queryFn: () => callApi(readReport, {}) }
export const batchesQuery = { queryKey: ['batches'], queryFn: async () => (await callApi(readBatches, {})).batches }
export const codeSetsQuery = {
  queryKey: ['code-sets'],
  queryFn: async () => (await callApi(readCodeSets, {})).codeSets,
}
