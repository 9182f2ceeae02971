/** First two digits of resident identity numbers: provinces, and 81 to 83 for residents from Hong Kong, Macao, Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

/** Weights and check characters of GB 11643-1999 (ISO 7064 MOD 11-2). */
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const idChecks = '10X98765432'

/**
 * Whether 18 characters are a resident identity number: a known province, a day that exists and is not later than this
 * century's first half, and the right check character.
 */
export function isResidentId(id: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(id) || !provinces.has(id.slice(0, 2))) return false
  const year = Number(id.slice(6, 10))
  const born = new Date(Date.UTC(year, Number(id.slice(10, 12)) - 1, Number(id.slice(12, 14))))
  if (born.toISOString().slice(0, 10).replaceAll('-', '') !== id.slice(6, 14) || year > 2050) return false
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return idChecks[sum % 11] === id[17]?.toUpperCase()
}

/**
 * Whether 16 to 19 digits, or 15 that begin with 34 or 37, possibly in groups, are a payment card: a first digit that
 * issuers use and the Luhn check digit (ISO/IEC 7812-1).
 */
export function isBankCard(typed: string): boolean {
  const digits = typed.replace(/\D/g, '')
  if (!/^(?:[3-6]\d{15,18}|3[47]\d{13})$/.test(digits) || isResidentId(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
