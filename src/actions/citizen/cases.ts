import type { Context } from '../../context.ts'
import { parseCaseNumber } from '../../domain/caseNumber.ts'
import type { CaseView } from '../../domain/contract.ts'
import { isOpen } from '../../domain/handoff.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { listGranted } from '../../domain/resultClock.ts'
import { listEvents } from '../../storage/events.ts'
import { findHandoffByNumber, getHandoff, type HandoffRecord } from '../../storage/handoffs.ts'
import { insertLookupFailure, listLookupFailures } from '../../storage/lookups.ts'
import { findPause, listExtensions } from '../../storage/resultClock.ts'
import { findStaff } from '../../storage/staff.ts'
import { catchUp } from '../handoff/catchUp.ts'
import { departmentNames } from '../handoff/departmentNames.ts'
import { hashLookupCode } from '../handoff/open.ts'
import { readPromisedToCitizen } from '../handoff/promisedTo.ts'
import { toTimeline } from '../handoff/timeline.ts'
import { findWorking, viewClosing, viewCoHandlers, viewMainProgress } from './closingView.ts'

/** What a citizen types to open a case. */
export interface CaseKey {
  number: string
  code: string
}

/** After so many wrong tries within the window the number rests, whoever asks. */
const maxFailures = 5
const failureWindowSeconds = 15 * 60

/**
 * The case of a number and a code. A wrong number and a wrong code look the same and count the same, so that nobody
 * learns which of the two was wrong.
 * @throws Refusal case_not_found, case_locked.
 */
export async function getCase(context: Context, key: CaseKey): Promise<HandoffRecord> {
  const number = parseCaseNumber(key.number) ?? key.number.slice(0, 40)
  const since = new Date(context.now.getTime() - failureWindowSeconds * 1000)
  const failures = await listLookupFailures(context.db, { number, since })
  const first = failures.at(-maxFailures)
  if (first) {
    const retryAfterSeconds = Math.ceil((first.getTime() - since.getTime()) / 1000)
    throw new Refusal('case_locked', { retryAfterSeconds: Math.max(retryAfterSeconds, 1) })
  }
  const handoff = await findHandoffByNumber(context.db, number)
  const hash = await hashLookupCode(number, key.code)
  if (handoff && hash === handoff.lookupCodeHash) return handoff
  await insertLookupFailure(context.db, { number, at: context.now })
  throw new Refusal('case_not_found')
}

/** A case as its citizen sees it: who, what next, by when, and what happened so far. */
export async function viewCase(
  context: Context,
  { handoff, locale }: { handoff: HandoffRecord; locale: Locale },
): Promise<CaseView> {
  const nameOf = await departmentNames(context, locale)
  const working = await findWorking(context, handoff)
  const [owner, handler, pause, extensions, promised, events, closing, coHandlers, mainProgress] = await Promise.all([
    handoff.ownerId ? findStaff(context.db, handoff.ownerId) : undefined,
    working.handlerId ? findStaff(context.db, working.handlerId) : undefined,
    findPause(context.db, handoff.id),
    listExtensions(context.db, handoff.id),
    readPromisedToCitizen(context, handoff),
    listEvents(context.db, handoff.id),
    viewClosing(context, handoff),
    viewCoHandlers(context, { handoff, nameOf }),
    working === handoff ? undefined : viewMainProgress(context, { mainId: working.id, nameOf }),
  ])
  const { promise, progressAt } = promised
  const { track } = listGranted(extensions)
  const isStillOpen = isOpen(handoff.state)
  return {
    number: handoff.number,
    state: handoff.state,
    openedAt: handoff.openedAt.toISOString(),
    owner: {
      departmentName: nameOf(handoff.ownerDepartmentId),
      ...(owner ? { name: owner.staff.serviceNumber } : {}),
    },
    handler: {
      departmentName: nameOf(working.departmentId),
      ...(handler ? { name: handler.staff.serviceNumber } : {}),
    },
    ...(isStillOpen && pause && !pause.endedAt
      ? { pause: { text: pause.text, endsAt: pause.endsAt.toISOString() } }
      : {}),
    dueAt: promised.dueAt.toISOString(),
    isLate: promised.isLate,
    isProvisional: promised.isProvisional,
    timeline: toTimeline(events, nameOf),
    closing,
    coHandlers,
    ...(mainProgress ? { mainProgress } : {}),
    canReopen: handoff.state === 'resolved' || handoff.state === 'closed',
    canWithdraw: isStillOpen,
    ...(promise ? { promise: { text: promise.text, dueAt: promise.dueAt.toISOString() } } : {}),
    ...(track && isStillOpen
      ? {
          legalLimit: {
            name: track.names[locale],
            law: track.limit.basis,
            ...(progressAt ? { progressAt: progressAt.toISOString() } : {}),
          },
        }
      : {}),
    ...(handoff.result ? { result: handoff.result } : {}),
  }
}

/** The public view of a case by number and code. @throws Refusal case_not_found, case_locked. */
export async function trackCase(context: Context, input: CaseKey & { locale: Locale }): Promise<CaseView> {
  const { id } = await getCase(context, input)
  await catchUp(context, { handoffId: id })
  return viewCase(context, { handoff: await getHandoff(context.db, id), locale: input.locale })
}
