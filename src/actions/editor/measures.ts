import type { Decision } from '../../domain/decision.ts'

/** A question with what it should lead to (null: nothing) and what was decided. */
export interface Judged {
  split: 'dev' | 'test'
  gold: string | null
  decision: Decision
}

/** The measures over the test questions, shares from 0 to 1; null where there is nothing to take them from. */
export interface Measures {
  inScope: number
  outOfScope: number
  /** Rank of the right entry, over in-scope questions. */
  top1: number | null
  top3: number | null
  mrr: number | null
  /** How well confidence parts in-scope from out-of-scope questions. */
  auroc: number | null
  /** Area under the risk-coverage curve; answering an out-of-scope question is an error. */
  aurc: number | null
  answeredShare: number | null
  /** Of the answered questions, those answered with the right entry. */
  answerPrecision: number | null
  /** Right answers among the in-scope questions. */
  answerCoverage: number | null
  outOfScopeNotAnswered: number | null
  clarifyShare: number | null
  /** Of the in-scope questions that were asked back, those whose right entry is among the options. */
  clarifyTop3: number | null
  /** With the threshold that has the best mean of the two on the dev questions. */
  inScopeAccuracy: number | null
  outOfScopeRecall: number | null
  joint: number | null
  /** Most in-scope questions answered rightly by any threshold with at least that precision. */
  coverageAt98: number | null
  coverageAt95: number | null
}

/** Takes all measures. The dev questions serve only to find the threshold of `joint`. */
export function measureJudged(judged: readonly Judged[]): Measures {
  const test = judged.filter(({ split }) => split === 'test')
  const inScope = test.filter(({ gold }) => gold !== null)
  const outOfScope = test.filter(({ gold }) => gold === null)
  const answered = test.filter(isAnswered)
  const right = answered.filter(({ gold, decision }) => gold !== null && decision.entryId === gold)
  const asked = test.filter(({ decision }) => decision.kind === 'clarify')
  const askedInScope = asked.filter(({ gold }) => gold !== null)
  const ranks = inScope.map(rankOf)
  const threshold = findThreshold(judged.filter(({ split }) => split === 'dev'))
  const accuracy = threshold === undefined ? null : share(countAccurate(inScope, threshold), inScope.length)
  const recall = threshold === undefined ? null : share(countBelow(outOfScope, threshold), outOfScope.length)
  return roundAll({
    inScope: inScope.length,
    outOfScope: outOfScope.length,
    top1: share(ranks.filter((rank) => rank === 1).length, ranks.length),
    top3: share(ranks.filter((rank) => rank <= 3).length, ranks.length),
    mrr: share(
      ranks.reduce((sum, rank) => sum + 1 / rank, 0),
      ranks.length,
    ),
    auroc: separation(inScope, outOfScope),
    aurc: riskArea(test),
    answeredShare: share(answered.length, test.length),
    answerPrecision: share(right.length, answered.length),
    answerCoverage: share(right.length, inScope.length),
    outOfScopeNotAnswered: share(outOfScope.filter((one) => !isAnswered(one)).length, outOfScope.length),
    clarifyShare: share(asked.length, test.length),
    clarifyTop3: share(
      askedInScope.filter(({ gold, decision }) => decision.options.some(({ entryId }) => entryId === gold)).length,
      askedInScope.length,
    ),
    inScopeAccuracy: accuracy,
    outOfScopeRecall: recall,
    joint: accuracy === null || recall === null ? null : (accuracy + recall) / 2,
    coverageAt98: coverageAt(test, 0.98, inScope.length),
    coverageAt95: coverageAt(test, 0.95, inScope.length),
  })
}

/** The value below which this share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

const share = (count: number, of: number) => (of === 0 ? null : count / of)

/** Only an entry counts as an answer: a greeting returned is none. */
function isAnswered({ decision }: Judged): boolean {
  return decision.kind === 'answer' && decision.entryId !== undefined
}

function rankOf({ gold, decision }: Judged): number {
  const position = decision.ranked.findIndex(({ entryId }) => entryId === gold)
  return position < 0 ? Number.POSITIVE_INFINITY : position + 1
}

const isFirst = (one: Judged) => one.gold !== null && rankOf(one) === 1

function countAccurate(judged: readonly Judged[], threshold: number): number {
  return judged.filter((one) => one.decision.confidence >= threshold && isFirst(one)).length
}

function countBelow(judged: readonly Judged[], threshold: number): number {
  return judged.filter(({ decision }) => decision.confidence < threshold).length
}

/** The threshold with the best mean of in-scope accuracy and out-of-scope recall. */
function findThreshold(dev: readonly Judged[]): number | undefined {
  const inScope = dev.filter(({ gold }) => gold !== null).length
  const outOfScope = dev.length - inScope
  if (inScope === 0 || outOfScope === 0) return undefined
  // From the highest threshold downwards each question that joins either adds accuracy or takes recall away.
  let accurate = 0
  let rejected = outOfScope
  let best = { mean: rejected / outOfScope / 2, threshold: 1.1 }
  for (const group of groupByConfidence(dev)) {
    accurate += group.filter(isFirst).length
    rejected -= group.filter(({ gold }) => gold === null).length
    const mean = (accurate / inScope + rejected / outOfScope) / 2
    if (mean > best.mean) best = { mean, threshold: group[0]?.decision.confidence ?? 0 }
  }
  return best.threshold
}

/** Questions of equal confidence together, the most confident first: no threshold can part them. */
function groupByConfidence(judged: readonly Judged[]): Judged[][] {
  const groups = new Map<number, Judged[]>()
  for (const one of judged) {
    const group = groups.get(one.decision.confidence)
    if (group) group.push(one)
    else groups.set(one.decision.confidence, [one])
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group)
}

/** Chance that an in-scope question is more confident than an out-of-scope one; ties count half. */
function separation(inScope: readonly Judged[], outOfScope: readonly Judged[]): number | null {
  if (inScope.length === 0 || outOfScope.length === 0) return null
  let above = 0
  let won = 0
  for (const group of groupByConfidence([...inScope, ...outOfScope])) {
    const inside = group.filter(({ gold }) => gold !== null).length
    const outside = group.length - inside
    won += outside * (above + inside / 2)
    above += inside
  }
  return won / (inScope.length * outOfScope.length)
}

function riskArea(test: readonly Judged[]): number | null {
  let errors = 0
  let seen = 0
  let sum = 0
  for (const group of groupByConfidence(test)) {
    const wrong = group.filter((one) => !isFirst(one)).length / group.length
    for (let i = 0; i < group.length; i++) {
      errors += wrong
      seen += 1
      sum += errors / seen
    }
  }
  return share(sum, seen)
}

function coverageAt(test: readonly Judged[], precision: number, inScope: number): number | null {
  let right = 0
  let seen = 0
  let best = 0
  for (const group of groupByConfidence(test)) {
    right += group.filter(isFirst).length
    seen += group.length
    if (right / seen >= precision) best = right
  }
  return share(best, inScope)
}

function roundAll(measures: Measures): Measures {
  const rounded = Object.entries(measures).map(([name, value]) => [
    name,
    value === null ? null : Math.round(value * 1e4) / 1e4,
  ])
  return Object.fromEntries(rounded) as Measures
}
