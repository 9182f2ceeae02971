/** 14 digits: the day in Asia/Shanghai on which the case was opened, and a running number of six digits. */
export function formatCaseNumber(openedAt: Date, sequence: number): string {
  const day = new Date(openedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '')
  return day + String(sequence % 1_000_000).padStart(6, '0')
}

/**
 * A case number as people type it: with spaces or hyphens, in full-width digits.
 * @returns undefined when it cannot be one.
 */
export function parseCaseNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\-‐–—]/g, '')
  return /^20\d{12}$/.test(digits) ? digits : undefined
}

/** 30 characters of which none can be taken for another when read aloud or written down: no 0 O 1 I L U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A lookup code of eight characters (about 39 bits), shown in two groups. Bytes that would make some characters more
 * frequent than others are skipped.
 * @param bytes at least 16 random bytes.
 */
export function makeLookupCode(bytes: Uint8Array): string {
  const usable = Array.from(bytes).filter((byte) => byte < Math.floor(256 / alphabet.length) * alphabet.length)
  const characters = usable.slice(0, 8).map((byte) => alphabet[byte % alphabet.length])
  if (characters.length < 8) throw new RangeError('a lookup code needs more random bytes')
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`
}

/** A lookup code as people type it, in the form in which it is compared. */
export function normaliseLookupCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}
