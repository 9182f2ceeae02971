import { crime } from './urgentRules/crime.ts'
import { domesticViolence } from './urgentRules/domesticViolence.ts'
import { fire } from './urgentRules/fire.ts'
import { fraudInProgress } from './urgentRules/fraudInProgress.ts'
import { gasLeak } from './urgentRules/gasLeak.ts'
import { medical } from './urgentRules/medical.ts'
import { minorHarm } from './urgentRules/minorHarm.ts'
import { missingPerson } from './urgentRules/missingPerson.ts'
import { publicHealth } from './urgentRules/publicHealth.ts'
import { publicThreat } from './urgentRules/publicThreat.ts'
import type { UrgentRule } from './urgentRules/rule.ts'
import { secretReport } from './urgentRules/secretReport.ts'
import { selfHarm } from './urgentRules/selfHarm.ts'
import { traffic } from './urgentRules/traffic.ts'
import { utilityOutage } from './urgentRules/utilityOutage.ts'

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
