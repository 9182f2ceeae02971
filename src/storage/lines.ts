import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { closures, lines } from './dutySchema.ts'
import { departments } from './staffSchema.ts'

export type LineRow = typeof lines.$inferSelect
export type ClosureRow = typeof closures.$inferSelect

/** Lines from the file of departments; those that an administrator has changed stay as they are. */
export async function upsertLines(db: Db, rows: (typeof lines.$inferInsert)[]): Promise<void> {
  for (const row of rows) {
    const { id, createdAt, ...set } = row
    const setWhere = isNull(lines.changedAt)
    await db.insert(lines).values(row).onConflictDoUpdate({ target: lines.id, set, setWhere })
  }
}

export async function insertLine(db: Db, row: typeof lines.$inferInsert): Promise<LineRow> {
  const [line] = await db.insert(lines).values(row).returning()
  if (!line) throw new Error(`the line ${row.id} was not stored`)
  return line
}

export async function findLine(db: Db, id: string): Promise<LineRow | undefined> {
  const [row] = await db.select().from(lines).where(eq(lines.id, id))
  return row
}

/** A line, locked until the transaction ends: changes of its roster come one after another. */
export async function lockLine(db: Db, id: string): Promise<LineRow | undefined> {
  const [row] = await db.select().from(lines).where(eq(lines.id, id)).for('update')
  return row
}

/** All lines, locked in the order of their ids until the transaction ends. */
export async function lockLines(db: Db): Promise<LineRow[]> {
  return db.select().from(lines).orderBy(asc(lines.id)).for('update')
}

export async function findChatLine(db: Db, departmentId: string): Promise<LineRow | undefined> {
  const [row] = await db
    .select()
    .from(lines)
    .where(and(eq(lines.departmentId, departmentId), eq(lines.kind, 'chat')))
  return row
}

/** The number under which the first of these departments with a published phone line is reached; undefined: none has. */
export async function findPublishedPhone(db: Db, departmentIds: readonly string[]): Promise<string | undefined> {
  const rows = await db
    .select({ departmentId: lines.departmentId, phone: lines.phone })
    .from(lines)
    .where(and(inArray(lines.departmentId, departmentIds), eq(lines.kind, 'phone'), eq(lines.isPublished, true)))
    .orderBy(asc(lines.id))
  return departmentIds.flatMap((id) => rows.find((row) => row.departmentId === id)?.phone ?? [])[0]
}

/** Lines with their departments, the chat line of each first; unpublished ones only if wanted. */
export async function listLines(db: Db, { isPublishedOnly }: { isPublishedOnly: boolean }) {
  return db
    .select({ line: lines, departmentNames: departments.names })
    .from(lines)
    .innerJoin(departments, eq(departments.id, lines.departmentId))
    .where(isPublishedOnly ? eq(lines.isPublished, true) : undefined)
    .orderBy(asc(departments.id), asc(lines.kind), asc(lines.id))
}

export async function updateLine(db: Db, { id, set }: { id: string; set: Partial<LineRow> }): Promise<void> {
  await db.update(lines).set(set).where(eq(lines.id, id))
}

/** Closures from a day on, of one line with those of every line, or of all lines. */
export async function listClosures(
  db: Db,
  { lineId, from }: { lineId?: string; from?: string },
): Promise<ClosureRow[]> {
  return db
    .select()
    .from(closures)
    .where(
      and(
        from === undefined ? undefined : gte(closures.day, from),
        lineId === undefined ? undefined : or(isNull(closures.lineId), eq(closures.lineId, lineId)),
      ),
    )
    .orderBy(asc(closures.day), sql`${closures.lineId} nulls first`)
}

/** Closures in one go; days that are closed already are left as they are. @returns the ids of those that are new. */
export async function insertClosures(db: Db, rows: (typeof closures.$inferInsert)[]): Promise<string[]> {
  const inserted = await db.insert(closures).values(rows).onConflictDoNothing().returning({ id: closures.id })
  return inserted.map(({ id }) => id)
}

export async function findClosure(db: Db, id: string): Promise<ClosureRow | undefined> {
  const [row] = await db.select().from(closures).where(eq(closures.id, id))
  return row
}

export async function insertClosure(db: Db, row: typeof closures.$inferInsert): Promise<void> {
  await db.insert(closures).values(row)
}

/** @returns whether there was one. */
export async function deleteClosure(db: Db, id: string): Promise<boolean> {
  return (await db.delete(closures).where(eq(closures.id, id)).returning({ id: closures.id })).length > 0
}
