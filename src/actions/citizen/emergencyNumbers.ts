import { hotlineLabels } from '../../answering/urgentRules.ts'
import type { UrgentNumber } from '../../domain/decision.ts'
import type { Locale } from '../../domain/locale.ts'

/** Numbers that answer when we cannot, and that stand at the foot of every page. */
const numbers = ['12345', '110', '119', '120', '122']

export function listEmergencyNumbers(locale: Locale): UrgentNumber[] {
  return numbers.map((number) => ({ number, label: hotlineLabels[number]?.[locale] ?? number }))
}
