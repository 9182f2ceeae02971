import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import { updateLine } from '../../storage/lines.ts'
import { lockKeptLine } from './manageLine.ts'

/**
 * Notes that somebody made sure that a line is right and answered; everybody can read when.
 * @throws Refusal not_found, not_allowed.
 */
export function markLineChecked(context: Context, { id }: { id: string }): Promise<{ checkedAt: string }> {
  return inTransaction(context, async (context) => {
    const { staff } = await lockKeptLine(context, id)
    await updateLine(context.db, { id, set: { checkedAt: context.now, checkedBy: staff.id } })
    return { checkedAt: context.now.toISOString() }
  })
}
