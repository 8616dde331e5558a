import { licenceCodeBody, licenceCodeCharacter, licenceCodeCheck } from '@tweespraak/contract/values/licence-code'

/** A new code of 17 characters, 80 bits of chance in it. `pick` gives a whole number below its argument. */
export function newLicenceCode(pick: (below: number) => number): string {
  const body = Array.from({ length: licenceCodeBody }, () => licenceCodeCharacter(pick(32))).join('')
  return body + licenceCodeCheck(body)
}
