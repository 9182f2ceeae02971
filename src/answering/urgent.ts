import type { UrgentNumber } from '../domain/decision.ts'
import type { Locale } from '../domain/locale.ts'
import { hotlineLabels, type UrgentRule, urgentRules } from './urgentRules.ts'

/** Signs that it happens now, which outweigh a context of paperwork. */
const acute =
  /现在|正在|刚刚|刚才|马上|快来|救命|救救|怎么办[啊呀!]|求求|急急|!{2,}|right now|just now|help me|hurry|please help/

/**
 * The urgent rule that folded text sets off, the gravest first.
 * @returns undefined when nothing in the text is urgent.
 */
export function matchUrgent(folded: string): UrgentRule | undefined {
  const text = folded.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
  return urgentRules.find((rule) => sets(rule, text))
}

function sets(rule: UrgentRule, text: string): boolean {
  if (!rule.signs.test(text)) return false
  const bare = rule.idioms ? text.replace(new RegExp(rule.idioms, 'g'), '·') : text
  if (!rule.signs.test(bare)) return false
  return !rule.calm?.test(bare) || acute.test(bare)
}

/** The rule of an id, as a decision names it. */
export function findUrgent(ruleId: string | undefined): UrgentRule | undefined {
  return urgentRules.find((rule) => rule.id === ruleId)
}

/** The numbers of a rule with their names, in the order in which they are shown. An unknown rule has none. */
export function listUrgentNumbers(ruleId: string, locale: Locale): UrgentNumber[] {
  return (findUrgent(ruleId)?.numbers ?? []).map((number) => ({
    number,
    label: hotlineLabels[number]?.[locale] ?? number,
  }))
}
