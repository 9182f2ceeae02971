import type { Context } from '../../context.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { findConversation } from '../../storage/conversations.ts'
import { findDepartment } from '../../storage/departments.ts'
import type { HandoffRecord } from '../../storage/handoffs.ts'
import { changeTransfer, findOpenTransfer } from '../../storage/transfers.ts'
import { changeHands } from './changeHands.ts'
import { type HandoffEventKind, recordEvent } from './events.ts'
import { tell } from './notice.ts'

export interface Move {
  handoff: HandoffRecord
  departmentId: string
  /** Null: nobody yet; an agent of the department claims it. */
  handlerId: string | null
  kind: 'transferred' | 'ruled'
  data: Record<string, string>
}

/**
 * Gives a handoff to a department and a handler; owner and due times stay. The citizen is told who handles it now. The
 * caller holds the conversation's lock.
 * @throws Refusal version_stale.
 */
export async function moveHandoff(context: Context, { handoff, departmentId, handlerId, kind, data }: Move) {
  const isLeft = handoff.state === 'claimed' && handlerId === null
  const changed = await changeHands(context, {
    handoff,
    version: handoff.version,
    from: ['waiting', 'claimed', 'following_up'],
    set: {
      departmentId,
      handlerId,
      state: isLeft ? 'following_up' : handoff.state,
      ...(kind === 'ruled' ? { ruledAt: context.now } : {}),
    },
    event: { kind, data: { ...data, departmentId } },
  })
  if (!changed) throw new Refusal('version_stale')
  const department = await nameInConversation(context, { handoff, departmentId })
  await tell(context, {
    conversationId: handoff.conversationId,
    notice: {
      code: kind === 'ruled' ? 'handoff_ruled' : 'handoff_transferred',
      params: { number: handoff.number, department },
    },
  })
}

async function nameInConversation(
  context: Context,
  { handoff, departmentId }: { handoff: HandoffRecord; departmentId: string },
): Promise<string> {
  const [conversation, department] = await Promise.all([
    findConversation(context.db, handoff.conversationId),
    findDepartment(context.db, departmentId),
  ])
  const locale: Locale = conversation?.locale ?? 'zh-CN'
  return department?.names[locale] ?? departmentId
}

/** Silence was acceptance: the department has it, and an agent of it has to claim it. Does nothing before its time. */
export async function acceptBySilence(context: Context, handoff: HandoffRecord): Promise<void> {
  const open = await findOpenTransfer(context.db, handoff.id)
  if (open?.state !== 'offered' || !open.answerDueAt || open.answerDueAt > context.now) return
  const set = { state: 'accepted_by_silence', answeredAt: open.answerDueAt } as const
  if (!(await changeTransfer(context.db, { id: open.id, from: 'offered', set }))) return
  await moveHandoff(context, {
    handoff,
    departmentId: open.toDepartmentId,
    handlerId: null,
    kind: 'transferred',
    data: { transferId: open.id, how: 'silence', answerDueAt: open.answerDueAt.toISOString() },
  })
}

/** A handoff that has ended needs no answer and no ruling any more. */
export async function dropTransfer(context: Context, handoffId: string): Promise<void> {
  const open = await findOpenTransfer(context.db, handoffId)
  if (!open) return
  await changeTransfer(context.db, { id: open.id, from: open.state, set: { state: 'dropped' } })
  const kind: HandoffEventKind = 'transfer_dropped'
  await recordEvent(context, { handoffId, kind, data: { transferId: open.id } })
}
