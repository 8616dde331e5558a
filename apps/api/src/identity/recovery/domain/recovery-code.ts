/** Letters and digits that cannot be mistaken for each other on paper: no 0, O, 1, I, L, U. 30 of them. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 24

/** 24 characters, about 118 bits, in groups of four. `pick` gives a whole number below its argument. */
export function newRecoveryCode(pick: (below: number) => number): string {
  const letters = Array.from({ length }, () => alphabet[pick(alphabet.length)]).join('')
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

/** As it is compared: capitals, without spaces and dashes. */
export const normalRecoveryCode = (given: string): string => given.toUpperCase().replace(/[^0-9A-Z]/g, '')
