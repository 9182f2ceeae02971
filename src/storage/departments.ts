import { and, asc, eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { departments, staff, staffRoles } from './staffSchema.ts'

export type DepartmentRow = typeof departments.$inferSelect

export async function upsertDepartments(db: Db, rows: (typeof departments.$inferInsert)[]): Promise<void> {
  for (const row of rows) {
    const { id, createdAt, ...changes } = row
    await db.insert(departments).values(row).onConflictDoUpdate({ target: departments.id, set: changes })
  }
}

export async function findDepartment(db: Db, id: string): Promise<DepartmentRow | undefined> {
  const [row] = await db.select().from(departments).where(eq(departments.id, id))
  return row
}

export async function listDepartments(db: Db): Promise<DepartmentRow[]> {
  return db.select().from(departments).orderBy(asc(departments.id))
}

/** Departments in which at least one active agent can pick up a handoff. */
export async function listStaffedDepartmentIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: staffRoles.departmentId })
    .from(staffRoles)
    .innerJoin(staff, eq(staff.id, staffRoles.staffId))
    .where(and(eq(staffRoles.role, 'agent'), eq(staff.isActive, true)))
  return rows.map((row) => row.id)
}
