import type { Context } from '../../context.ts'
import type { DeskHours } from '../../domain/deskHours.ts'
import { type ClosureRow, findChatLine, type LineRow, listClosures } from '../../storage/lines.ts'

/** The hours in which the chat desk of a department is staffed: what its handoffs' due times are counted in. */
export async function getDeskHours(context: Context, departmentId: string): Promise<DeskHours> {
  const line = await findChatLine(context.db, departmentId)
  if (!line) throw new Error(`the department ${departmentId} has no chat line: run \`npm run lianxin -- seed\``)
  return hoursOf(line, await listClosures(context.db, { lineId: line.id }))
}

/** The hours of a line; `closures` may hold those of other lines too. */
export function hoursOf(line: LineRow, closures: ClosureRow[]) {
  const own = closures.filter(({ lineId }) => lineId === null || lineId === line.id)
  return { intervals: line.workingHours, dayOff: line.dayOffHours, closedOn: own.map(({ day }) => day) }
}
