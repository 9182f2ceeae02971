import { and, eq } from 'drizzle-orm'
import { authAccounts, authSessions, authUsers } from './accountsSchema.ts'
import type { Db } from './db.ts'

/** Makes a password login in the form in which better-auth reads it; the id is that of the row in `staff`. */
export async function insertLogin(
  db: Db,
  {
    id,
    username,
    name,
    passwordHash,
    now,
  }: { id: string; username: string; name: string; passwordHash: string; now: Date },
): Promise<void> {
  const stamps = { createdAt: now, updatedAt: now }
  await db.insert(authUsers).values({
    id,
    name,
    // better-auth wants an address; nobody is ever written to under this one (RFC 2606 §2).
    email: `${username}@staff.invalid`,
    emailVerified: true,
    username,
    displayUsername: username,
    ...stamps,
  })
  await db
    .insert(authAccounts)
    .values({ id, userId: id, accountId: id, providerId: 'credential', password: passwordHash, ...stamps })
}

/** Replaces a password and ends all sessions of the login. @returns false when there is no such login. */
export async function replacePassword(
  db: Db,
  { username, passwordHash, now }: { username: string; passwordHash: string; now: Date },
): Promise<boolean> {
  const [user] = await db.select({ id: authUsers.id }).from(authUsers).where(eq(authUsers.username, username))
  if (!user) return false
  await db
    .update(authAccounts)
    .set({ password: passwordHash, updatedAt: now })
    .where(and(eq(authAccounts.userId, user.id), eq(authAccounts.providerId, 'credential')))
  await db.delete(authSessions).where(eq(authSessions.userId, user.id))
  return true
}
