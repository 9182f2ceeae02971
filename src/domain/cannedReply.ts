import type { Locale } from './locale.ts'

/** Who may use a canned reply: one person, one department, everybody at the desk. */
export const cannedScopes = ['personal', 'department', 'shared'] as const
export type CannedScope = (typeof cannedScopes)[number]

/** What a canned reply may leave open, written `{name}`; filled from the handoff into which it is put. */
export const cannedVariables = ['number', 'department', 'serviceNumber', 'dueAt', 'citizenName'] as const
export type CannedVariable = (typeof cannedVariables)[number]

/** Longest title of a canned reply, in UTF-16 code units. */
export const maxCannedTitleLength = 60

/** A text that agents use again and again. */
export interface CannedReply {
  id: string
  scope: CannedScope
  locale: Locale
  title: string
  text: string
  /** Grows by one with every change; whoever edits an old version is refused. */
  version: number
  /** When this person used it last. */
  usedAt?: string | undefined
  /** Whether this person may change and delete it. */
  isEditable: boolean
}

/** The values for one handoff; `dueAt` is an instant. What is not known is absent. */
export type CannedValues = Partial<Record<CannedVariable, string>>

/** A canned reply as it is put into a reply: the text with its gaps, and what goes into them. */
export interface CannedUse {
  text: string
  values: CannedValues
  /** The language of the citizen, in which times are written. */
  locale: Locale
}

const isVariable = (name: string): name is CannedVariable => cannedVariables.some((known) => known === name)

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** Puts values into the gaps; a gap without a value stays as it is, so that it is seen. */
export function fillCanned(text: string, values: CannedValues): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => (isVariable(name) ? (values[name] ?? gap) : gap))
}

/** The gaps of a text that nothing has filled, each once: such a text must not reach a citizen. */
export function listGaps(text: string): CannedVariable[] {
  return [...new Set(namesIn(text).filter(isVariable))]
}

/** The first `{name}` that is no variable; such a canned reply could never be sent as it is meant. */
export const findUnknownVariable = (text: string): string | undefined => namesIn(text).find((name) => !isVariable(name))
