import { type Pattern, type PersonalDataType, patterns } from './personalDataPatterns.ts'

/** Where personal data stood in the original text, in UTF-16 code units; the masked text has the same length. */
export interface PersonalData {
  type: PersonalDataType
  start: number
  end: number
}

interface Found extends PersonalData {
  keep: readonly [start: number, end: number]
}

/**
 * Hides personal data in a text, character for character, so that what stays keeps its place. Full-width digits and
 * letters are found too. What patterns cannot know (names, streets) stays. The work grows with the length of the text.
 * @param published telephone numbers of the government itself, however they are grouped: these stay.
 */
export function maskPersonalData(
  text: string,
  { published = [] }: { published?: readonly string[] } = {},
): { text: string; found: PersonalData[] } {
  const plain = toHalfWidth(text)
  const known = new Set(published.map(digitsOf))
  const taken = new Uint8Array(text.length)
  const characters = text.split('')
  const found: PersonalData[] = []
  for (const pattern of patterns) {
    for (const { keep, ...data } of findAll(pattern, { plain, taken, known })) {
      found.push(data)
      for (let i = data.start + keep[0]; i < data.end - keep[1]; i++) characters[i] = '*'
    }
  }
  return { text: characters.join(''), found: found.sort((a, b) => a.start - b.start) }
}

/**
 * All matches of one pattern that lie outside what others have taken; marks them as taken. What is rejected may hide
 * the beginning of a real one, so the search goes on right behind its first character.
 */
function findAll(
  { type, regex, length, keep, mayBePublished }: Pattern,
  { plain, taken, known }: { plain: string; taken: Uint8Array; known: ReadonlySet<string> },
): Found[] {
  const all: Found[] = []
  regex.lastIndex = 0
  for (let hit = regex.exec(plain); hit; hit = regex.exec(plain)) {
    const [match] = hit
    const start = hit.index
    const real = length ? length({ match, text: plain, start }) : match.length
    const end = start + real
    regex.lastIndex = start + 1
    if (real === 0 || taken.subarray(start, end).includes(1)) continue
    regex.lastIndex = end
    taken.fill(1, start, end)
    if (mayBePublished && known.has(digitsOf(match))) continue
    all.push({ type, start, end, keep: typeof keep === 'function' ? keep(match.slice(0, real)) : keep })
  }
  return all
}

/** The digits of a telephone number without the country's own prefix. */
const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '')

/** Full-width Latin letters, digits and signs in their ordinary form, one code unit for one: positions stay. */
function toHalfWidth(text: string): string {
  return text.replace(/[！-～　]/g, (c) => (c === '　' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
}

/** Whether a text bears a marking of state or work secrets, which must never leave for a language model. */
export function containsSecretMarking(text: string): boolean {
  return /(?:绝\s?密|机\s?密|秘\s?密|絕\s?密|機\s?密|祕\s?密)\s{0,3}[★☆]|[内內]部[资資]料.{0,4}(?:不得|[严嚴]禁)外[传傳]|工作[秘祕]密/.test(
    text,
  )
}
