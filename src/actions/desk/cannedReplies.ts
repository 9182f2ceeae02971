import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import {
  type CannedReply,
  type CannedScope,
  findUnknownVariable,
  maxCannedTitleLength,
} from '../../domain/cannedReply.ts'
import type { Staff } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import {
  type CannedRecord,
  changeCannedReply,
  findCannedReply,
  insertCannedReplies,
  listCannedReplies,
} from '../../storage/cannedReplies.ts'
import { checkText } from '../citizen/checkText.ts'
import { deskRoles, getActingStaff } from './authorise.ts'

/** What a person writes of a canned reply. */
export interface CannedWords {
  locale: Locale
  title: string
  text: string
}

/** The canned replies that the person may use, last used first. */
export async function listCanned(context: Context): Promise<CannedReply[]> {
  const staff = getActingStaff(context, deskRoles)
  const found = await listCannedReplies(context.db, { staffId: staff.id, departmentId: staff.departmentId })
  return found.map(({ reply, usedAt }) => toView(reply, { staff, usedAt }))
}

/**
 * Adds a canned reply: everybody their own; those of their department and shared ones supervisors and administrators.
 * @throws Refusal not_allowed, variable_unknown, text_empty, text_too_long, text_unreadable.
 */
export async function addCanned(
  context: Context,
  { scope, ...input }: CannedWords & { scope: CannedScope },
): Promise<CannedReply> {
  const staff = getActingStaff(context, deskRoles)
  const row: CannedRecord = {
    ...checkWords(input),
    id: newId(context),
    scope,
    staffId: scope === 'personal' ? staff.id : null,
    departmentId: scope === 'department' ? staff.departmentId : null,
    version: 1,
    changedBy: staff.id,
    changedAt: context.now,
    deletedAt: null,
  }
  if (!isEditor(row, staff)) throw new Refusal('not_allowed')
  await insertCannedReplies(context.db, [row])
  return toView(row, { staff, usedAt: null })
}

/** Changes the words of a canned reply. @throws Refusal version_stale, not_found, and as for `addCanned`. */
export function changeCanned(
  context: Context,
  { id, version, ...input }: CannedWords & { id: string; version: number },
): Promise<CannedReply> {
  return edit(context, { id, version, set: checkWords(input) })
}

/** Takes a canned reply away. @throws Refusal version_stale, not_found, not_allowed. */
export async function deleteCanned(context: Context, input: { id: string; version: number }): Promise<void> {
  await edit(context, { ...input, set: { deletedAt: context.now } })
}

async function edit(
  context: Context,
  { id, version, set }: { id: string; version: number; set: Partial<CannedRecord> },
): Promise<CannedReply> {
  const staff = getActingStaff(context, deskRoles)
  const seen = await getCanned(context, { staff, id })
  if (!isEditor(seen, staff)) throw new Refusal('not_allowed')
  const changes = { ...set, changedBy: staff.id, changedAt: context.now }
  const changed = await changeCannedReply(context.db, { id, version, set: changes })
  if (!changed) throw new Refusal('version_stale')
  return toView(changed, { staff, usedAt: null })
}

/** A canned reply that the person may use. @throws Refusal not_found. */
export async function getCanned(context: Context, { staff, id }: { staff: Staff; id: string }): Promise<CannedRecord> {
  const reply = await findCannedReply(context.db, id)
  const isTheirs =
    reply?.scope === 'shared' || reply?.staffId === staff.id || reply?.departmentId === staff.departmentId
  if (!reply || !isTheirs) throw new Refusal('not_found')
  return reply
}

function checkWords({ locale, ...input }: CannedWords): CannedWords {
  const title = checkText(input.title).replace(/\s+/g, ' ')
  if (title.length > maxCannedTitleLength) throw new Refusal('text_too_long', { limit: maxCannedTitleLength })
  const text = checkText(input.text)
  const unknown = findUnknownVariable(text)
  if (unknown !== undefined) throw new Refusal('variable_unknown', { name: unknown })
  return { locale, title, text }
}

function isEditor({ scope, staffId }: CannedRecord, { id, roles }: Staff): boolean {
  if (scope === 'personal') return staffId === id
  return roles.some((role) => role === 'supervisor' || role === 'administrator')
}

function toView(reply: CannedRecord, { staff, usedAt }: { staff: Staff; usedAt: Date | null }): CannedReply {
  const { id, scope, locale, title, text, version } = reply
  const used = usedAt ? { usedAt: usedAt.toISOString() } : {}
  return { id, scope, locale, title, text, version, ...used, isEditable: isEditor(reply, staff) }
}
