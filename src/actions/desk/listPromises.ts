import type { Context } from '../../context.ts'
import type { OwedPromise } from '../../domain/deskContract.ts'
import type { Locale } from '../../domain/locale.ts'
import { listOwed } from '../../storage/promises.ts'
import { readAbout } from './about.ts'
import { deskRoles, getActingStaff } from './authorise.ts'

const maxRows = 200

/** What the person still owes by their own word or that of who had it before; late ones come first. */
export async function listMyPromises(context: Context, { locale }: { locale: Locale }): Promise<OwedPromise[]> {
  const staff = getActingStaff(context, deskRoles)
  const owed = await listOwed(context.db, { handlerId: staff.id, limit: maxRows })
  const about = await readAbout(context, { handoffIds: owed.map(({ handoffId }) => handoffId), locale })
  return owed.flatMap(({ id, text, dueAt, madeAt, handoffId }) => {
    const handoff = about.find((one) => one.id === handoffId)
    if (!handoff) return []
    const times = { dueAt: dueAt.toISOString(), madeAt: madeAt.toISOString(), isLate: dueAt < context.now }
    return [{ id, text, ...times, handoff }]
  })
}
