import type { Context } from '../../context.ts'
import type { Staff } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { deleteLoginFailures, findStaff, insertLoginFailure, listLoginFailures } from '../../storage/staff.ts'

/** Wrong passwords under one name within the window, after which it rests. */
const maxFailures = 5
const failureWindowSeconds = 10 * 60

/**
 * Signs a person in.
 * @throws Refusal login_failed (never telling which of name and password was wrong), rate_limited.
 */
export async function signIn(
  context: Context,
  input: { username: string; password: string; headers: Headers; locale: Locale },
): Promise<{ staff: Staff; endsInSeconds: number; cookies: string[] }> {
  const username = input.username.trim().toLowerCase().slice(0, 100)
  const since = new Date(context.now.getTime() - failureWindowSeconds * 1000)
  const failures = await listLoginFailures(context.db, { username, since })
  const first = failures.at(-maxFailures)
  if (first) {
    const retryAfterSeconds = Math.max(1, Math.ceil((first.getTime() - since.getTime()) / 1000))
    throw new Refusal('rate_limited', { retryAfterSeconds })
  }
  const session = await context.accounts.signIn({ username, password: input.password, headers: input.headers })
  const staff = session && (await viewStaff(context, { id: session.staffId, locale: input.locale }))
  if (!session || !staff) {
    await insertLoginFailure(context.db, { username, at: context.now })
    throw new Refusal('login_failed')
  }
  await deleteLoginFailures(context.db, username)
  return { staff, endsInSeconds: session.endsInSeconds, cookies: session.cookies }
}

/** How many seconds are left of the person's session. @throws Refusal not_signed_in. */
export async function readSession(context: Context, { headers }: { headers: Headers }): Promise<number> {
  const session = await context.accounts.findSession(headers)
  if (!session) throw new Refusal('not_signed_in')
  return session.endsInSeconds
}

/** Lets the person's session last as long as a new one. @throws Refusal not_signed_in. */
export async function extendSession(
  context: Context,
  { headers }: { headers: Headers },
): Promise<{ endsInSeconds: number; cookies: string[] }> {
  const session = context.actor.kind === 'staff' ? await context.accounts.extend(headers) : undefined
  if (!session) throw new Refusal('not_signed_in')
  return session
}

/** The person behind a request's session cookie, if they still work here. */
export async function findSignedIn(
  context: Pick<Context, 'accounts' | 'db'>,
  { headers, locale }: { headers: Headers; locale: Locale },
): Promise<Staff | undefined> {
  const session = await context.accounts.findSession(headers)
  return session && viewStaff(context, { id: session.staffId, locale })
}

async function viewStaff(
  context: Pick<Context, 'db'>,
  { id, locale }: { id: string; locale: Locale },
): Promise<Staff | undefined> {
  const found = await findStaff(context.db, id)
  if (!found) return undefined
  const { username, name, serviceNumber, departmentId } = found.staff
  return {
    id,
    username,
    name,
    serviceNumber,
    departmentId,
    departmentName: found.departmentNames[locale],
    roles: found.roles,
  }
}
