import { findEntryForDisplay } from '../../answering/buildIndex.ts'
import type { Context, LoadedRelease } from '../../context.ts'
import type { Role } from '../../domain/contract.ts'
import { findAssistantReason } from '../../domain/decisionChanges.ts'
import type { DecisionExplanation, TitledEntry } from '../../domain/explanation.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { explainingTexts, wordFeature, wordReason } from '../../domain/texts/explaining/catalogue.ts'
import { findConversation } from '../../storage/conversations.ts'
import { type DecisionRow, findDecisionAt } from '../../storage/decisions.ts'
import { deskRoles, getActingStaff, visibleDepartments } from './authorise.ts'
import { replayDecision } from './replayDecision.ts'

/** Who may read why a question got its answer. */
const readers: readonly Role[] = [...deskRoles, 'editor']

/**
 * Why a question got its answer, and whether it would get it again.
 * @param input.position of the question or of the reply to it.
 * @throws Refusal not_signed_in, not_allowed, or not_found also for conversations that the person may not see.
 */
export async function explainDecision(
  context: Context,
  { conversationId, position, locale }: { conversationId: string; position: number; locale: Locale },
): Promise<DecisionExplanation> {
  const departmentIds = readableDepartments(context)
  const [stored, conversation] = await Promise.all([
    findDecisionAt(context.db, { conversationId, position, departmentIds }),
    findConversation(context.db, conversationId),
  ])
  if (!stored || !conversation) throw new Refusal('not_found')
  const release = stored.release === null ? undefined : await context.findRelease(stored.release)
  return {
    ...wordDecision(stored, locale),
    ...titleEntries(stored, { release, locale }),
    replay: release ? await replayDecision(context, { stored, locale: conversation.locale, release }) : null,
  }
}

/** The departments whose conversations the reader sees; undefined means all. Editors keep the entries of all. */
function readableDepartments(context: Context): string[] | undefined {
  if (context.actor.kind === 'system') return undefined
  const staff = getActingStaff(context, readers)
  return staff.roles.includes('editor') ? undefined : visibleDepartments(staff)
}

function wordDecision(stored: DecisionRow, locale: Locale) {
  const { conversationId, questionPosition, replyPosition, question, decidedAt, options, thresholds } = stored
  const { kind, status, reasons, facet, confidence, features, release } = stored
  const words = explainingTexts[locale]
  const toReason = (code: string) => ({ code, text: wordReason(code, locale) })
  const assistant = findAssistantReason(reasons)
  return {
    conversationId,
    questionPosition,
    replyPosition,
    question,
    decidedAt: decidedAt.toISOString(),
    kind: { code: kind, text: words.kind[kind] },
    status: { code: status, text: words.status[status] },
    reasons: reasons.map(toReason),
    facet,
    options,
    confidence,
    features: wordFeatures(features, locale),
    release,
    thresholds,
    assistant: assistant === undefined ? null : toReason(assistant),
  }
}

/** The figures in the order of the catalogue, since the database does not keep theirs. */
function wordFeatures(features: Record<string, number>, locale: Locale) {
  const known = Object.keys(explainingTexts[locale].feature)
  const codes = [
    ...known.filter((code) => code in features),
    ...Object.keys(features).filter((c) => !known.includes(c)),
  ]
  return codes.map((code) => {
    const [name, text] = wordFeature(code, locale)
    return { code, name, text, value: features[code] ?? 0 }
  })
}

/** The entries with their titles as that release had them, in the reader's language. */
function titleEntries(
  { entryId, ranked }: DecisionRow,
  { release, locale }: { release: LoadedRelease | undefined; locale: Locale },
) {
  const toTitled = (id: string): TitledEntry => {
    const entry = release && findEntryForDisplay(release.index, { entryId: id, text: '', locale })
    return { id, title: entry?.title ?? null }
  }
  return {
    entry: entryId === null ? null : toTitled(entryId),
    ranked: ranked.map(({ entryId: id, score }) => ({ ...toTitled(id), score })),
  }
}
