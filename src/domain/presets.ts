import type { Category, Urgency } from './handoff.ts'
import type { LadderStep } from './ladder.ts'

/**
 * A time limit. Units: seconds, minutes, hours and days run without stop; `staffedHours` run only while the desk is
 * staffed; `workingDays` follow the working calendar; `legalDays` are days whose last one is no day off.
 */
export interface Limit {
  value: number
  unit: 'seconds' | 'minutes' | 'hours' | 'days' | 'legalDays' | 'staffedHours' | 'workingDays'
  /** Where the figure comes from, as the desk and the case page show it. */
  basis: string
}

/** A table of time limits for every stage. */
export interface Preset {
  id: string
  label: string
  /** A person takes the conversation, in staffed hours. */
  pickup: Limit
  /** The first words of a person, in staffed hours. */
  firstReply: Limit
  firstContact: Record<Urgency, Limit>
  result: Record<Category, Limit>
  /** Replaces the result of every category when it is critical. */
  criticalResult?: Limit
  /** A contact outside staffed hours, or one that nobody took, is called back. */
  missedCallback: Limit
  /** How far the result may be put off. */
  extension: Extension
  /** The receiver of a transfer answers within this; silence is acceptance. */
  transferAnswer: Limit
  /** How long the clock of the result may stand, once, while the citizen is waited for. */
  pause: Limit
  /** Within this after the result the citizen is asked whether it is solved. */
  callback: Limit
  /** Somebody else looks at a disputed result within this. */
  disputeReview: Limit
  /** Somebody else looks into a bad rating within this. */
  badRatingReview: Limit
  /** Who is told when a stage is late. */
  ladder: readonly LadderStep[]
}

/** A longer limit for the result: asked for with a reason, approved by a supervisor, told to the citizen. */
export interface Extension {
  maxTimes: number
  /** How much of the original limit may be added at most: 1 doubles it. */
  maxAddedFactor: number
  needsApproval: boolean
  needsReason: boolean
  basis: string
}

const limit = (value: number, unit: Limit['unit'], basis: string): Limit => ({ value, unit, basis })

const own = '本系统承诺'
const hotlineStandard = 'GB/T 33358-2016'
const beijingStandard = 'DB11/T 2021-2022'
const sichuanRules = '四川省12345热线运行管理办法（2025）'
const beijingRules = '北京市接诉即办工作条例 第二十三条（时长为本系统承诺）'
const ratingRules = '国办发〔2019〕51号 好差评（时长依地方规定）'
const convention = '80/20 convention'
const complaintTarget = 'UK departments (15 working days)'
/** The notice demands that missed contacts are called back, and leaves the time open. */
const callbackNotice = '国办函〔2025〕66号（时长为本系统承诺）'

const oneExtension = (basis: string): Extension => ({
  maxTimes: 1,
  maxAddedFactor: 1,
  needsApproval: true,
  needsReason: true,
  basis,
})

const transferAnswer = limit(4, 'staffedHours', own)
const pause = limit(3, 'workingDays', own)
const disputeReview = limit(5, 'workingDays', own)

/** Shares of the whole span from the opening; limits of seconds wait for the least distances instead. */
const ladder: readonly LadderStep[] = [
  { rung: 'handler', share: 1, leastSecondsLate: 0 },
  { rung: 'owner', share: 1.1, leastSecondsLate: 60 },
  { rung: 'dutyLeader', share: 1.25, leastSecondsLate: 180 },
  { rung: 'departmentHead', share: 1.5, leastSecondsLate: 600 },
  { rung: 'supervisor', share: 2, leastSecondsLate: 1800 },
]

/** 全国通用型: working days, as most provinces count. */
const national: Preset = {
  id: 'cn-national-like',
  label: '全国通用型',
  pickup: limit(15, 'seconds', hotlineStandard),
  firstReply: limit(180, 'seconds', hotlineStandard),
  firstContact: { normal: limit(1, 'workingDays', own), critical: limit(1, 'hours', own) },
  result: {
    consult: limit(3, 'workingDays', sichuanRules),
    help: limit(7, 'workingDays', sichuanRules),
    complaint: limit(15, 'workingDays', sichuanRules),
    report: limit(15, 'workingDays', sichuanRules),
    suggestion: limit(7, 'workingDays', sichuanRules),
  },
  missedCallback: limit(4, 'staffedHours', callbackNotice),
  extension: oneExtension(`${sichuanRules}（次数与长度为本系统承诺）`),
  transferAnswer,
  pause,
  callback: limit(5, 'workingDays', own),
  disputeReview,
  badRatingReview: limit(15, 'workingDays', ratingRules),
  ladder,
}

/** 接诉即办型: calendar hours and days, fast dispatch and feedback. */
const beijing: Preset = {
  id: 'cn-beijing-like',
  label: '接诉即办型',
  pickup: limit(15, 'seconds', hotlineStandard),
  firstReply: limit(180, 'seconds', hotlineStandard),
  firstContact: { normal: limit(24, 'hours', own), critical: limit(30, 'minutes', own) },
  result: {
    consult: limit(7, 'days', beijingStandard),
    help: limit(7, 'days', beijingStandard),
    complaint: limit(15, 'days', beijingStandard),
    report: limit(15, 'days', beijingStandard),
    suggestion: limit(7, 'days', beijingStandard),
  },
  criticalResult: limit(2, 'hours', beijingStandard),
  missedCallback: limit(2, 'staffedHours', callbackNotice),
  extension: oneExtension('北京市接诉即办工作条例 第十五条'),
  transferAnswer,
  pause,
  callback: limit(3, 'days', beijingRules),
  disputeReview,
  badRatingReview: limit(5, 'workingDays', ratingRules),
  ladder,
}

/** UK/US-like: chat conventions and working days. */
const english: Preset = {
  id: 'en-gov-like',
  label: 'UK/US-like',
  pickup: limit(20, 'seconds', convention),
  firstReply: limit(60, 'seconds', convention),
  firstContact: { normal: limit(2, 'workingDays', own), critical: limit(1, 'hours', own) },
  result: {
    consult: limit(5, 'workingDays', own),
    help: limit(15, 'workingDays', own),
    complaint: limit(15, 'workingDays', complaintTarget),
    report: limit(15, 'workingDays', complaintTarget),
    suggestion: limit(15, 'workingDays', own),
  },
  missedCallback: limit(8, 'staffedHours', own),
  extension: oneExtension(own),
  transferAnswer,
  pause,
  callback: limit(5, 'workingDays', own),
  disputeReview,
  badRatingReview: limit(10, 'workingDays', own),
  ladder,
}

const presets: readonly Preset[] = [national, beijing, english]

/** The table of this id. A handoff keeps the id under which it was opened. */
export function getPreset(id: string): Preset {
  const preset = presets.find((candidate) => candidate.id === id)
  if (!preset) throw new Error(`there is no preset ${id}; there are: ${presets.map((one) => one.id).join(', ')}`)
  return preset
}
