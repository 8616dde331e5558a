/**
 * A licence code: 16 random characters (80 bits) and one that checks them. Letters and digits are those of Crockford's
 * Base 32 (crockford.com/base32): no I, L, O or U. O is read as 0, I and L as 1, small letters as capitals.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random characters in a code. */
export const licenceCodeBody = 16

/** What five random bits (0 to 31) look like in a code. */
export const licenceCodeCharacter = (bits: number): string => alphabet.charAt(bits & 31)

/**
 * The character that goes behind 16 others. Together the 17 are a word of a Reed–Solomon code over GF(32) with one
 * check symbol: one wrong character, and any two that changed places, never give another right code.
 */
export const licenceCodeCheck = (body: string): string => licenceCodeCharacter(timesAlpha(remainder(body)))

/** The code as it is kept and compared: 17 capitals without spaces or dashes. Undefined when it cannot be a code. */
export function readLicenceCode(given: string): string | undefined {
  const code = given.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{17}$/.test(code)) return undefined
  return remainder(code) === 0 ? code : undefined
}

/** The code as it is printed and read aloud: `7K3M-Q9TD-2WXR-5HBNA`. */
export const writtenLicenceCode = (code: string): string => code.replace(/^(.{4})(.{4})(.{4})/, '$1-$2-$3-')

/** The value of the polynomial with these characters as coefficients, at the generator α. */
function remainder(characters: string): number {
  let sum = 0
  for (const character of characters) sum = timesAlpha(sum) ^ alphabet.indexOf(character)
  return sum
}

/** Multiplies by α in GF(32), made with x⁵ + x² + 1. */
const timesAlpha = (n: number): number => (n & 16 ? (n << 1) ^ 0b100101 : n << 1)
