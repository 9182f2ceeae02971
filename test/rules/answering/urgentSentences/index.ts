import { alarmDanger } from './alarmDanger.ts'
import { alarmLife } from './alarmLife.ts'
import { alarmPeople } from './alarmPeople.ts'
import { alarmTrouble } from './alarmTrouble.ts'
import { calmDanger } from './calmDanger.ts'
import { calmEveryday } from './calmEveryday.ts'
import { calmLife } from './calmLife.ts'
import { fourthAlarms } from './fourthAlarms.ts'
import { fourthCalms } from './fourthCalms.ts'
import { ordinaryAlarms } from './ordinaryAlarms.ts'
import { ordinaryCalms } from './ordinaryCalms.ts'
import { secondAlarms } from './secondAlarms.ts'
import { secondCalms } from './secondCalms.ts'
import { thirdAlarms } from './thirdAlarms.ts'
import { thirdCalms } from './thirdCalms.ts'

/** The rules that may speak first; none for a calm sentence. */
export interface Labelled {
  text: string
  rules: readonly string[]
  /** The rules were written with the `dev` half in sight; the `held` half measures them. Fixed by position. */
  half: 'dev' | 'held'
}

const halve = (index: number) => (index % 2 === 0 ? 'dev' : 'held')

type Kind = Readonly<Record<string, readonly string[]>>
const listAlarms = (kind: Kind) =>
  Object.entries(kind).flatMap(([rules, texts]) => texts.map((text) => ({ text, rules: rules.split('|') })))
const listCalms = (texts: readonly string[]) => texts.map((text) => ({ text, rules: [] }))

export const alarms: readonly Labelled[] = [alarmLife, alarmDanger, alarmPeople, alarmTrouble]
  .flatMap(listAlarms)
  .map((labelled, index) => ({ ...labelled, half: halve(index) }))

export const calms: readonly Labelled[] = listCalms([...calmLife, ...calmDanger, ...calmEveryday]).map(
  (labelled, index) => ({ ...labelled, half: halve(index) }),
)

/** Questions about the law of domestic violence: its numbers may show, no others. */
export const eitherDomesticViolence: readonly string[] = [
  '家暴离婚怎么收集证据',
  '人身安全保护令怎么申请',
  '家暴罪判几年',
  '被家暴了想离婚，能申请法律援助吗',
  '家暴的伤情鉴定去哪做',
  '家暴起诉离婚孩子判给谁',
  '家暴保護令怎麼申請',
  'free lawyer for victims of domestic violence',
  'how do I apply for a protection order',
]

/**
 * The second to fourth measure, on sentences that were written when the rules stood, then taken in. What they showed at
 * first sight says more about unseen messages than the figures of today: 51 %, 64 % and 93 % found; 11 %, 5 % and 12 %
 * of the calm ones alarmed (all of them carry alarming words). The last came from the sample knowledge: of some 5,100
 * questions written for its entries, 38 set a rule off wrongly.
 */
export const laterWaves: readonly (readonly Omit<Labelled, 'half'>[])[] = [
  [...listAlarms(secondAlarms), ...listCalms(secondCalms)],
  [...listAlarms(thirdAlarms), ...listCalms(thirdCalms)],
  [...listAlarms(fourthAlarms), ...listCalms(fourthCalms)],
  [...listAlarms(ordinaryAlarms), ...listCalms(ordinaryCalms)],
]
