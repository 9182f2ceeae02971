import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Role } from '../domain/contract.ts'
import { loginFailures } from './accountsSchema.ts'
import { type Db, rowsOf } from './db.ts'
import { departments, staff, staffRoles } from './staffSchema.ts'

export type StaffRow = typeof staff.$inferSelect

export async function insertStaff(
  db: Db,
  { roles, ...row }: typeof staff.$inferInsert & { roles: Role[] },
): Promise<void> {
  await db.insert(staff).values(row)
  await db.insert(staffRoles).values(roles.map((role) => ({ staffId: row.id, departmentId: row.departmentId, role })))
}

const rolesOf = sql<
  Role[]
>`(select coalesce(json_agg(${staffRoles.role} order by ${staffRoles.role}), '[]') from ${staffRoles} where ${staffRoles.staffId} = ${staff.id})`

const withDepartment = (db: Db) =>
  db
    .select({ staff, departmentNames: departments.names, roles: rolesOf })
    .from(staff)
    .innerJoin(departments, eq(departments.id, staff.departmentId))
    .$dynamic()

/** An active person with department and roles, by id. */
export async function findStaff(db: Db, id: string) {
  const [row] = await withDepartment(db).where(and(eq(staff.id, id), eq(staff.isActive, true)))
  return row
}

/** Every active person with department and roles. */
export async function listStaff(db: Db) {
  return withDepartment(db).where(eq(staff.isActive, true)).orderBy(staff.serviceNumber)
}

/** Active people who have one of the roles, in one department or in any. */
export async function listStaffByRole(
  db: Db,
  { roles, departmentId }: { roles: Role[]; departmentId?: string },
): Promise<StaffRow[]> {
  const holds = and(
    inArray(staffRoles.role, roles),
    departmentId === undefined ? undefined : eq(staffRoles.departmentId, departmentId),
  )
  const ids = db.select({ id: staffRoles.staffId }).from(staffRoles).where(holds)
  return db
    .select()
    .from(staff)
    .where(and(eq(staff.isActive, true), inArray(staff.id, ids)))
    .orderBy(staff.serviceNumber)
}

/** Active people among these. */
export async function listStaffByIds(db: Db, ids: string[]): Promise<StaffRow[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(staff)
    .where(and(eq(staff.isActive, true), inArray(staff.id, ids)))
    .orderBy(staff.serviceNumber)
}

/** Gives an active person the address that notices go to; null: none. @returns whether there is such a person. */
export async function setStaffEmail(db: Db, { id, email }: { id: string; email: string | null }): Promise<boolean> {
  const isThem = and(eq(staff.id, id), eq(staff.isActive, true))
  return (await db.update(staff).set({ email }).where(isThem).returning({ id: staff.id })).length > 0
}

export async function countStaff(db: Db): Promise<number> {
  return db.$count(staff)
}

/** The next service number, from 1001; never given twice, whoever asks at the same moment. */
export async function nextServiceNumber(db: Db): Promise<string> {
  const [row] = rowsOf<{ next: string }>(await db.execute(sql`select nextval('service_number_sequence')::text as next`))
  if (!row) throw new Error('the sequence of service numbers gave nothing')
  return row.next
}

export async function insertLoginFailure(db: Db, row: { username: string; at: Date }): Promise<void> {
  await db.insert(loginFailures).values(row)
}

/** Failed logins under this name since an instant, oldest first. */
export async function listLoginFailures(
  db: Db,
  { username, since }: { username: string; since: Date },
): Promise<Date[]> {
  const rows = await db
    .select({ at: loginFailures.at })
    .from(loginFailures)
    .where(and(eq(loginFailures.username, username), gte(loginFailures.at, since)))
    .orderBy(loginFailures.at)
  return rows.map((row) => row.at)
}

export async function deleteLoginFailures(db: Db, username: string): Promise<void> {
  await db.delete(loginFailures).where(eq(loginFailures.username, username))
}
