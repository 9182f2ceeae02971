import { isBankCard, isResidentId } from './checkDigits.ts'

export type PersonalDataType =
  | 'cn_id_18'
  | 'cn_id_15'
  | 'foreign_pr_card'
  | 'bank_card'
  | 'cn_mobile'
  | 'cn_landline'
  | 'passport'
  | 'travel_permit'
  | 'plate'
  | 'email'
  | 'address_room'

/** Where personal data stood in the original text, in UTF-16 code units; the masked text has the same length. */
export interface PersonalData {
  type: PersonalDataType
  start: number
  end: number
}

interface Pattern {
  type: PersonalDataType
  regex: RegExp
  /** Rejects what only looks like it. */
  isReal?: (match: string, text: string, start: number) => boolean
  /** How many characters stay readable at the start and at the end. */
  keep: readonly [start: number, end: number]
}

/** Whether a word stands close before a match: numbers of ten letters and digits are too common to be masked alone. */
const near = (words: RegExp) => (_match: string, text: string, start: number) =>
  words.test(text.slice(Math.max(0, start - 16), start))

/** Published service numbers with an area code, such as 010-12345, are nobody's personal data. */
const isPublished = (match: string) => /^0\d{2,3}[- ]?(1\d{4}|9\d{4})$/.test(match)

/** The order matters: a resident's identity number is not to be taken for a bank card. */
const patterns: readonly Pattern[] = [
  {
    type: 'cn_id_18',
    regex:
      /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g,
    isReal: isResidentId,
    keep: [1, 1],
  },
  {
    type: 'foreign_pr_card',
    regex: /(?<![A-Z0-9])(?:[A-Z]{3}\d{12}|9\d{17})(?![A-Z0-9])/g,
    keep: [1, 1],
  },
  {
    type: 'cn_id_15',
    regex: /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g,
    isReal: near(/身份|证件|身分/),
    keep: [1, 1],
  },
  { type: 'bank_card', regex: /(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)/g, isReal: isBankCard, keep: [0, 4] },
  { type: 'cn_mobile', regex: /(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g, keep: [3, 4] },
  {
    type: 'cn_landline',
    regex: /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?:[- ]\d{1,4})?(?!\d)/g,
    isReal: (match) => !isPublished(match),
    keep: [3, 2],
  },
  {
    type: 'passport',
    regex: /(?<![A-Za-z0-9])(?:E[A-HJ-NP-Z]\d{7}|[EGDSPK]\d{8})(?![A-Za-z0-9])/g,
    isReal: near(/护照|護照|passport/i),
    keep: [1, 1],
  },
  {
    type: 'travel_permit',
    regex: /(?<![A-Za-z0-9])(?:[HM]\d{8,10}|[CW]\d{8})(?![A-Za-z0-9])/g,
    isReal: near(/通行证|通行證|回乡证|回鄉證|permit/i),
    keep: [1, 1],
  },
  {
    type: 'plate',
    regex:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?(?:[DABCEFGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[DABCEFGHJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])/g,
    keep: [2, 1],
  },
  { type: 'email', regex: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g, keep: [1, 4] },
  {
    type: 'address_room',
    regex:
      /(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?(?:号楼|栋|幢|座)(?:\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?单元)?(?:\s?\d{1,5}\s?(?:室|号|房))?/g,
    keep: [0, 0],
  },
]

/**
 * Hides personal data in a text, character for character, so that what stays keeps its place. Full-width digits and
 * letters are found too. What a patterns cannot know (names, streets) stays.
 */
export function maskPersonalData(text: string): { text: string; found: PersonalData[] } {
  const plain = toHalfWidth(text)
  const characters = text.split('')
  const found: PersonalData[] = []
  for (const { type, regex, isReal, keep } of patterns) {
    for (const match of plain.matchAll(regex)) {
      const start = match.index
      const end = start + match[0].length
      const overlaps = found.some((other) => start < other.end && other.start < end)
      if (overlaps || (isReal && !isReal(match[0], plain, start))) continue
      found.push({ type, start, end })
      for (let i = start + keep[0]; i < end - keep[1]; i++) characters[i] = '*'
    }
  }
  return { text: characters.join(''), found: found.sort((a, b) => a.start - b.start) }
}

/** Full-width Latin letters, digits and signs in their ordinary form, one code unit for one: positions stay. */
function toHalfWidth(text: string): string {
  return text.replace(/[！-～　]/g, (c) => (c === '　' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
}

/** Whether a text bears a marking of state or work secrets, which must never leave for a language model. */
export function containsSecretMarking(text: string): boolean {
  return /(?:绝密|机密|秘密|絕密|機密)[★☆]|内部资料.{0,4}(?:不得|严禁)外传|工作秘密/.test(text)
}
