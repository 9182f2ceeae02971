import { isBankCard, isResidentId } from './checkDigits.ts'

/** The kinds of personal data that are found by their form (PIPL arts. 4, 28; forms in GB 11643, ISO/IEC 7812-1). */
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

/** What was matched and where, in half-width characters. */
export interface Candidate {
  match: string
  text: string
  start: number
}

/**
 * How one kind is found. Every repetition in `regex` has an upper bound, so that the work at each position is bounded
 * and the work on a text grows with its length only.
 */
export interface Pattern {
  type: PersonalDataType
  regex: RegExp
  /** How many characters of a match really are it: 0 for what only looks like it, all of it when absent. */
  length?: (candidate: Candidate) => number
  /** How many characters stay readable at the start and at the end. */
  keep: readonly [start: number, end: number] | ((match: string) => readonly [start: number, end: number])
  /** A published number of this kind is nobody's personal data. */
  mayBePublished?: true
}

/** How far around a match a word that explains it may stand, in characters. */
const reach = 16

const isNear = (words: RegExp, { match, text, start }: Candidate) =>
  words.test(text.slice(Math.max(0, start - reach), start)) ||
  words.test(text.slice(start + match.length, start + match.length + reach))

/** All of a match, when a word around it says what it is: short numbers are too common to be masked alone. */
const onlyNear = (words: RegExp) => (candidate: Candidate) => (isNear(words, candidate) ? candidate.match.length : 0)

const identityWords = /身份|身分|证件|證件|sfz|\bid\b/i

/** An identity number with a wrong check character is still nearly all of one, when it is called so. */
const lengthOfResidentId = (candidate: Candidate) =>
  isResidentId(candidate.match.replace(/[ -]/g, '')) || isNear(identityWords, candidate) ? candidate.match.length : 0

/** The longest beginning that is a card number, up to the end of a group: another number may follow after a space. */
function lengthOfBankCard({ match }: Candidate): number {
  // Most candidates fall at their first digit, which keeps texts of nothing but digits cheap.
  if (!/^[3-6]/.test(match)) return 0
  for (let end = match.length; end >= 15; end--) {
    const isGroupEnd = /\d/.test(match[end - 1] ?? '') && !/\d/.test(match[end] ?? '')
    if (isGroupEnd && isBankCard(match.slice(0, end))) return end
  }
  return 0
}

/** The first letter of a name of two or more, and the last part of the domain. */
function keepOfEmail(match: string): readonly [number, number] {
  return [match.indexOf('@') > 1 ? 1 : 0, match.length - match.lastIndexOf('.')]
}

const count = '(?:\\d{1,4}|[〇零一二三四五六七八九十]{1,4})'
const unit = `${count}\\s?单元\\s?`
/** Three or four digits alone are a room only where they are not an amount, a year or a window in an office. */
const room = `(?:${count}\\s?(?:室|房(?![子屋产价贷租源东])|号(?![楼院窗线门柜厅路]))|\\d{3,4}(?![\\d年月日号万千元块个人名平米㎡%.-]))`
const officeWords = /中心|大厅|大廳|局|办公|辦公|法院|窗口/
const streetWords = /路|街|巷|弄|里|村|镇|鎮|小区|小區|花园|花園|苑|园|大厦|大廈|公寓|号/

const lengthOfRoom = (candidate: Candidate) =>
  isNear(streetWords, candidate) && !isNear(officeWords, candidate) ? candidate.match.length : 0

/** The order matters: a resident's identity number is not to be taken for a bank card. */
export const patterns: readonly Pattern[] = [
  {
    type: 'cn_id_18',
    regex: /(?<!\d)[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[0-9Xx](?!\d)/g,
    length: lengthOfResidentId,
    keep: [1, 1],
  },
  {
    type: 'foreign_pr_card',
    regex: /(?<![A-Z0-9])(?:[A-Z]{3}\d{12}|9\d{17})(?![A-Z0-9])/gi,
    keep: [1, 1],
  },
  {
    type: 'cn_id_15',
    regex: /(?<!\d)[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g,
    length: onlyNear(identityWords),
    keep: [1, 1],
  },
  { type: 'bank_card', regex: /(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)/g, length: lengthOfBankCard, keep: [0, 4] },
  {
    type: 'cn_mobile',
    regex: /(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g,
    keep: [3, 4],
    mayBePublished: true,
  },
  {
    type: 'cn_landline',
    regex: /(?:\(0\d{2,3}\)|(?<!\d)0\d{2,3})[- ]?\d{7,8}(?:[- ]\d{1,4})?(?!\d)/g,
    keep: (match) => [match.startsWith('(') ? 4 : 3, 2],
    mayBePublished: true,
  },
  {
    type: 'passport',
    regex: /(?<![A-Z0-9])(?:E[A-HJ-NP-Z]\d{7}|[EGDSPK]\d{8})(?![A-Z0-9])/gi,
    length: onlyNear(/护照|護照|passport/i),
    keep: [1, 1],
  },
  {
    type: 'travel_permit',
    regex: /(?<![A-Z0-9])(?:[HM]\d{8,10}|[CW]\d{8})(?![A-Z0-9])/gi,
    length: onlyNear(/通行证|通行證|回乡证|回鄉證|permit/i),
    keep: [1, 1],
  },
  {
    type: 'plate',
    regex:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?(?:[DABCEFGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[DABCEFGHJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])/gi,
    // A name of the province with an English word is no plate: plates have digits.
    length: ({ match }) => (/\d/.test(match) ? match.length : 0),
    keep: [2, 1],
  },
  {
    type: 'email',
    regex: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g,
    keep: keepOfEmail,
  },
  {
    // From the building on where a room follows; a building alone is no room, and 7座 is a car.
    type: 'address_room',
    regex: new RegExp(
      `${count}\\s?(?:号楼|號樓|栋|棟|幢|座)\\s?(?:${unit})?${room}|${count}\\s?(?:号院?|號)\\s?(?:${unit}${room}|\\d{2,5}\\s?室)|${unit}${room}`,
      'g',
    ),
    keep: [0, 0],
  },
  { type: 'address_room', regex: /(?<!\d)\d{3,5}\s?室/g, length: lengthOfRoom, keep: [0, 0] },
]
