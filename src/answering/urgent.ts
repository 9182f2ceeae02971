import type { UrgentNumber } from '../domain/decision.ts'
import type { Locale } from '../domain/locale.ts'
import { acute, asks, denial, ongoing, paperwork, titles } from './urgentRules/context.ts'
import { hotlineLabels, type UrgentRule, urgentRules } from './urgentRules.ts'

/**
 * The urgent rule that folded text sets off, the gravest first.
 * @returns undefined when nothing in the text is urgent.
 */
export function matchUrgent(folded: string): UrgentRule | undefined {
  const text = plainText(folded)
  return (
    urgentRules.find((rule) => sets(rule, text)) ??
    urgentRules.find((rule) => hintsAt(rule, text)) ??
    urgentRules.find((rule) => rule.cries?.test(without(text, rule)))
  )
}

/** People in need type apart what belongs together, leave out apostrophes and write as they speak. */
function plainText(folded: string): string {
  return folded
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/['’‘`]/g, '')
    .replace(titles, '·')
    .replace(/俺/g, '我')
    .replace(/冇/g, '没')
    .replace(/[咯咧嘞唻惹啦](?=$|[^\p{Script=Han}])/gu, '了')
}

const without = (text: string, { idioms }: UrgentRule) => (idioms ? text.replace(new RegExp(idioms, 'g'), '·') : text)

function sets(rule: UrgentRule, text: string): boolean {
  if (!rule.signs.test(text) && !rule.topics.test(text)) return false
  const bare = without(text, rule)
  if (rule.settled?.test(text) && !acute.test(text) && !ongoing.test(text)) return false
  if (happens(rule.signs, bare)) return true
  return happens(rule.topics, bare) && (!rule.calm.test(text) || acute.test(text))
}

function hintsAt(rule: UrgentRule, text: string): boolean {
  if (!rule.hints.test(text) || !happens(rule.hints, without(text, rule))) return false
  return acute.test(text) || !(asks.test(text) || paperwork.test(text) || rule.calm.test(text))
}

/** Whether a pattern stands in the text without being denied. */
function happens(signs: RegExp, text: string): boolean {
  for (const { index } of text.matchAll(new RegExp(signs, 'g'))) {
    if (!denial.test(text.slice(Math.max(0, index - 8), index))) return true
  }
  return false
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
