import type { Decision, DecisionOption } from './decision.ts'

/* What may still be done to the decision of the answering, and how two decisions differ. */

const chosenByAssistant = 'chosen_by_assistant'
const askedByAssistant = 'asked_by_assistant'
const personPresent = 'person_present'

/** The language model chose an entry among the candidates; `isPersonal` when the entry always goes to a person. */
export function chooseByAssistant(
  decision: Decision,
  { entryId, isPersonal = false }: { entryId: string; isPersonal?: boolean },
): Decision {
  const shown = isPersonal
    ? ({ kind: 'handoff', status: 'offered_entry_policy' } as const)
    : ({ kind: 'answer', status: 'answered_entry' } as const)
  const policy = isPersonal ? ['entry_policy'] : []
  return { ...decision, ...shown, reasons: [...decision.reasons, ...policy, chosenByAssistant], entryId, options: [] }
}

/** The language model wants to know which of these candidates is meant. */
export function askByAssistant(decision: Decision, options: DecisionOption[]): Decision {
  return {
    ...decision,
    kind: 'clarify',
    status: 'asked_back',
    reasons: [...decision.reasons, askedByAssistant],
    options,
  }
}

/** The language model was asked and chose nothing, or failed: the decision stands, with a reason that says so. */
export function noteAssistant(decision: Decision, reason: string): Decision {
  return { ...decision, reasons: [...decision.reasons, `assistant_${reason}`] }
}

/** A person has the conversation: the decision is kept and nothing is said. */
export function silence(decision: Decision): Decision {
  return {
    ...decision,
    kind: 'notice',
    status: 'silent_person_present',
    reasons: [...decision.reasons, personPresent],
    options: [],
  }
}

/** The reason that tells what the language model did; undefined when it took no part. */
export function findAssistantReason(reasons: readonly string[]): string | undefined {
  return reasons.find(
    (reason) => [chosenByAssistant, askedByAssistant].includes(reason) || reason.startsWith('assistant_'),
  )
}

/** Does to a plain decision what was done to the stored one: the model is not asked again, its recorded choice is taken. */
export function repeatChanges(plain: Decision, stored: Pick<Decision, 'reasons' | 'entryId' | 'options'>): Decision {
  const read = repeatReading(plain, stored)
  return stored.reasons.includes(personPresent) ? silence(read) : read
}

function repeatReading(
  plain: Decision,
  { reasons, entryId, options }: Pick<Decision, 'reasons' | 'entryId' | 'options'>,
): Decision {
  const reason = findAssistantReason(reasons)
  if (reason === undefined) return plain
  if (reason === askedByAssistant) return askByAssistant(plain, options)
  return reason === chosenByAssistant && entryId
    ? chooseByAssistant(plain, { entryId, isPersonal: reasons.includes('entry_policy') })
    : noteAssistant(plain, reason.slice('assistant_'.length))
}

/** Sums of many small numbers may differ in their last digits from one machine to another. */
const tolerance = 1e-6

/** The parts in which two decisions differ, by their names. */
export function listDifferences(one: Decision, other: Decision): string[] {
  const parts: Record<string, (decision: Decision) => unknown> = {
    kind: ({ kind }) => kind,
    status: ({ status }) => status,
    reasons: ({ reasons }) => reasons,
    entryId: ({ entryId }) => entryId ?? null,
    facet: ({ facet }) => facet ?? null,
    options: ({ options }) => options.map(({ entryId }) => entryId),
    ranked: ({ ranked }) => ranked.map(({ entryId }) => entryId),
  }
  const differing = Object.keys(parts).filter((name) => {
    const read = parts[name]
    return JSON.stringify(read?.(one)) !== JSON.stringify(read?.(other))
  })
  return Math.abs(one.confidence - other.confidence) > tolerance ? [...differing, 'confidence'] : differing
}
