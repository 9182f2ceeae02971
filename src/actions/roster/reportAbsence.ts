import { type Context, newId } from '../../context.ts'
import type { Staff } from '../../domain/contract.ts'
import { Refusal } from '../../domain/refusal.ts'
import { clip, laterOf, listUncovered } from '../../domain/roster.ts'
import type { AbsenceView, Uncovered } from '../../domain/rosterContract.ts'
import { type Away, findChainFault, maxStandIns } from '../../domain/standIn.ts'
import { type AbsenceRow, insertAbsence, listAbsencesBetween, listShiftsBetween } from '../../storage/roster.ts'
import { findStaff } from '../../storage/staff.ts'
import { checkText } from '../citizen/checkText.ts'
import { deskRoles, getActingStaff } from '../desk/authorise.ts'
import { isKeeperOf } from '../duty/manageLine.ts'
import { writeStaffNotice } from '../notices/writeNotices.ts'
import { changeRoster, checkRosterable } from './changeRoster.ts'
import { toAbsence } from './rosterViews.ts'

export interface AbsenceInput {
  /** Who is away; the person themselves, or somebody whose roster they keep. */
  staffId: string
  substituteId: string | null
  startsAt: Date
  endsAt: Date
  reason: string
}

const maxAbsenceDays = 366
const maxReasonLength = 200

/**
 * Notes that somebody is away, from when to when, why, and who stands in for every shift of that time.
 * @returns also the parts of shifts that are without anybody now.
 * @throws Refusal absence_span, absence_overlap, stand_in_circle, stand_in_chain, roster_person, text_empty,
 * text_too_long, not_allowed, not_signed_in.
 */
export function reportAbsence(
  context: Context,
  input: AbsenceInput,
): Promise<{ absence: AbsenceView; uncovered: Uncovered[] }> {
  const reason = checkText(input.reason).replace(/\s+/g, ' ')
  if (reason.length > maxReasonLength) throw new Refusal('text_too_long', { limit: maxReasonLength })
  return changeRoster(context, async (context) => {
    const reader = getActingStaff(context, deskRoles)
    const { departmentId } = await getAbsent(context, { reader, staffId: input.staffId })
    checkSpan(context, input)
    const { substituteId } = input
    if (substituteId !== null) await checkRosterable(context, { departmentId, staffId: substituteId })
    const before = await listAbsencesBetween(context.db, { from: input.startsAt, to: input.endsAt })
    checkChain(before, input)
    const row = { ...input, id: newId(context), reason, createdBy: reader.id, createdAt: context.now }
    const absence = await insertAbsence(context.db, row)
    if (substituteId !== null) await tellSubstitute(context, { absence, substituteId })
    const uncovered = await findUncovered(context, { before, added: input })
    return { absence: toAbsence(absence, { reader, departmentId, now: context.now }), uncovered }
  })
}

async function tellSubstitute(
  context: Context,
  { absence, substituteId }: { absence: AbsenceRow; substituteId: string },
): Promise<void> {
  const params = { startsAt: absence.startsAt.toISOString(), endsAt: absence.endsAt.toISOString() }
  await writeStaffNotice(context, { kind: 'stand_in', origin: absence.id, staffIds: [substituteId], params })
}

/** Who is away. @throws Refusal not_allowed for somebody whose roster the reader does not keep. */
async function getAbsent(
  context: Context,
  { reader, staffId }: { reader: Staff; staffId: string },
): Promise<{ departmentId: string }> {
  if (staffId === reader.id) return reader
  const found = await findStaff(context.db, staffId)
  if (!isKeeperOf(reader, found?.staff.departmentId)) throw new Refusal('not_allowed')
  if (!found) throw new Refusal('roster_person')
  return found.staff
}

function checkSpan({ now }: Context, { startsAt, endsAt }: AbsenceInput): void {
  const days = (endsAt.getTime() - startsAt.getTime()) / 86_400_000
  if (days <= 0 || days > maxAbsenceDays || endsAt <= now) throw new Refusal('absence_span', { limit: maxAbsenceDays })
}

function checkChain(before: Away[], added: Away): void {
  if (before.some(({ staffId }) => staffId === added.staffId)) throw new Refusal('absence_overlap')
  const fault = findChainFault(before, added)
  if (fault === 'circle') throw new Refusal('stand_in_circle')
  if (fault === 'too_long') throw new Refusal('stand_in_chain', { limit: maxStandIns })
}

/** Only what lies within the absence and ahead: nobody can do anything about what is over. */
async function findUncovered(
  context: Context,
  { before, added }: { before: Away[]; added: Away },
): Promise<Uncovered[]> {
  const span = { from: laterOf(added.startsAt, context.now), to: added.endsAt }
  const shifts = (await listShiftsBetween(context.db, span)).map((shift) => clip(shift, span))
  return listUncovered(shifts, { before, after: [...before, added] }).map(({ startsAt, endsAt, ...part }) => ({
    ...part,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}
