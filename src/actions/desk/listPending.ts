import type { Context } from '../../context.ts'
import type { PendingDecisions, TransferOptions } from '../../domain/clockContract.ts'
import type { Locale } from '../../domain/locale.ts'
import { serverTexts } from '../../domain/texts/catalogue.ts'
import { transferReasons } from '../../domain/transfer.ts'
import { listOpenReviews } from '../../storage/closing.ts'
import { listStaffedDepartmentIds } from '../../storage/departments.ts'
import { listOpenParts } from '../../storage/parts.ts'
import { listAskedExtensions } from '../../storage/resultClock.ts'
import { listDisputed, listOffered } from '../../storage/transfers.ts'
import { catchUp } from '../handoff/catchUp.ts'
import { departmentNames } from '../handoff/departmentNames.ts'
import { readAbout } from './about.ts'
import { deskRoles, getActingStaff, visibleDepartments } from './authorise.ts'
import { rulingRoles } from './changeAtDesk.ts'
import { toExtensionView, toTransferView } from './clockViews.ts'
import { toPartView, toReviewView } from './closingViews.ts'

/**
 * What waits for the person: answers to transfers, reviews of others' work, parts; for supervisors rulings and extensions.
 */
export async function listPending(context: Context, { locale }: { locale: Locale }): Promise<PendingDecisions> {
  const staff = getActingStaff(context, deskRoles)
  await catchUp(context)
  const rules = staff.roles.some((role) => rulingRoles.includes(role))
  const [nameOf, offered, disputed, asked, reviews, parts] = await Promise.all([
    departmentNames(context, locale),
    // Only the department that is asked can answer, whatever else its people may see.
    listOffered(context.db, [staff.departmentId]),
    rules ? listDisputed(context.db) : [],
    rules ? listAskedExtensions(context.db) : [],
    listOpenReviews(context.db, visibleDepartments(staff)),
    listOpenParts(context.db, visibleDepartments(staff)),
  ])
  const about = [
    ...offered,
    ...disputed,
    ...asked,
    ...reviews.map(({ review }) => review),
    ...parts.map(({ part }) => part),
  ]
  const handoffIds = about.map(({ handoffId }) => handoffId)
  const { now } = context
  return {
    transfers: offered.map((row) => toTransferView(row, { locale, nameOf })),
    rulings: disputed.map((row) => toTransferView(row, { locale, nameOf })),
    extensions: asked.map((row) => toExtensionView(row, locale)),
    handoffs: await readAbout(context, { handoffIds, locale }),
    reviews: reviews.map((row) => toReviewView(row, { staff, now })).filter(({ canDecide }) => canDecide),
    parts: parts.map((row) => toPartView(row, { notes: [], nameOf, now })),
  }
}

/** Departments that can take a transfer, and the reasons there are for one. */
export async function listTransferOptions(context: Context, { locale }: { locale: Locale }): Promise<TransferOptions> {
  getActingStaff(context, deskRoles)
  const [nameOf, staffed] = await Promise.all([departmentNames(context, locale), listStaffedDepartmentIds(context.db)])
  return {
    departments: staffed.toSorted().map((id) => ({ id, name: nameOf(id) })),
    reasons: transferReasons.map((code) => ({ code, text: serverTexts[locale].transferReason[code] })),
  }
}
