import { type ConsentPurpose, giveConsent, readConsents } from '@tweespraak/contract/learner/couple'
import { currentLocale } from '@tweespraak/web/i18n'
import { callApi, queryClient } from '../../api.ts'
import { asOneText, type ConsentText, textHash } from './consent-texts.ts'

export const consentsQuery = {
  queryKey: ['consents'],
  queryFn: async () => (await callApi(readConsents, {})).consents,
}

/** Says yes or no to a text that was on the screen. */
export async function sayAbout(purpose: ConsentPurpose, given: boolean, text: ConsentText): Promise<void> {
  const body = { purpose, given, locale: currentLocale(), textHash: await textHash(asOneText(text)) }
  await callApi(giveConsent, { body })
  await queryClient.invalidateQueries({ queryKey: consentsQuery.queryKey })
}
