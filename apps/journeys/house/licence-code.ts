import { createClient } from '@tweespraak/contract/client'
import { makeCodeSet, readBatches, readCards } from '@tweespraak/contract/municipality/licences'
import { requestCode, signIn } from '@tweespraak/contract/municipality/sign-in'
import { demoAccount, house } from './house.ts'
import { appCodeOf, codeMailedBy } from './inbox.ts'

/** Codes that were made and not handed out yet. */
const stock: string[] = []

/** A licence code for a play that is not about getting one. The adviser makes ten at a time, over the wire. */
export async function aLicenceCode(): Promise<string> {
  if (stock.length === 0) stock.push(...(await tenCodes()))
  return stock.pop() ?? ''
}

async function tenCodes(): Promise<readonly string[]> {
  const { email } = demoAccount('Jolanda')
  const call = aBrowserlessAdviser()
  const code = await codeMailedBy(email, () => call(requestCode, { body: { email } }))
  await call(signIn, { body: { code, totp: await appCodeOf('Jolanda') } })
  const { batches } = await call(readBatches, {})
  const { codeSet } = await call(makeCodeSet, {
    body: { batchId: batches[0]?.id ?? '', channel: 'huisarts', size: 10 },
  })
  return (await call(readCards, { params: { id: codeSet.id } })).codes
}

/** Speaks to the API as the municipality's origin does, and keeps its cookies. */
function aBrowserlessAdviser() {
  const cookies = new Map<string, string>()
  return createClient({
    baseUrl: house().addresses.municipality ?? house().addresses.api,
    locale: () => 'nl',
    newKey: () => crypto.randomUUID(),
    headers: () => ({
      'sec-fetch-site': 'same-origin',
      'x-tweespraak-audience': 'municipality',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }),
    fetch: async (address, init) => {
      const answer = await fetch(address, init)
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        cookies.set(name, value)
      }
      return answer
    },
  })
}
