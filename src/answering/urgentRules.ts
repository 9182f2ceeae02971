import { fire, gasLeak, publicThreat, traffic } from './urgentRules/danger.ts'
import { medical, publicHealth, selfHarm } from './urgentRules/life.ts'
import { crime, domesticViolence, minorHarm, missingPerson } from './urgentRules/people.ts'
import type { UrgentRule } from './urgentRules/rule.ts'
import { fraudInProgress, secretReport, utilityOutage } from './urgentRules/trouble.ts'

export { hotlineLabels } from './urgentRules/labels.ts'
export type { Severity, UrgentRule } from './urgentRules/rule.ts'

/** The rules in the order in which they are tried: the first that fits decides which numbers stand on top. */
export const urgentRules: readonly UrgentRule[] = [
  selfHarm,
  gasLeak,
  publicThreat,
  domesticViolence,
  minorHarm,
  crime,
  medical,
  missingPerson,
  fire,
  traffic,
  fraudInProgress,
  publicHealth,
  utilityOutage,
  secretReport,
]
