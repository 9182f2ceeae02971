import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { hashPassword } from 'better-auth/crypto'
import { username as usernamePlugin } from 'better-auth/plugins/username'
import { authAccounts, authSessions, authUsers, authVerifications } from '../storage/accountsSchema.ts'
import type { Db } from '../storage/db.ts'
import type { Accounts, Session } from './port.ts'

/** So long after it began or was extended by the person a session ends, whatever their open pages ask meanwhile. */
const sessionSeconds = 12 * 3600

/** Staff logins on better-auth (password hashing with scrypt, sessions in our database). The only module that knows it. */
export function createAccounts({ db, secret, baseUrl }: { db: Db; secret: string; baseUrl: string }): Accounts {
  const auth = betterAuth({
    secret,
    baseURL: baseUrl,
    basePath: '/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: authUsers, session: authSessions, account: authAccounts, verification: authVerifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: sessionSeconds, updateAge: 0 },
    // Our own routes limit guessing by user name: an address may be shared by a whole office.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'lianxin', useSecureCookies: baseUrl.startsWith('https:') },
    plugins: [usernamePlugin({ minUsernameLength: 2, maxUsernameLength: 60 })],
  })
  return {
    async signIn({ username, password, headers }) {
      try {
        const signedIn = await auth.api.signInUsername({ body: { username, password }, headers, returnHeaders: true })
        const user = signedIn.response?.user
        if (!user) return undefined
        return { staffId: user.id, endsInSeconds: sessionSeconds, cookies: signedIn.headers.getSetCookie() }
      } catch (error) {
        if (isRefused(error)) return undefined
        throw error
      }
    },
    async signOut(headers) {
      const signedOut = await auth.api.signOut({ headers, returnHeaders: true })
      return signedOut.headers.getSetCookie()
    },
    async findSession(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return found ? toSession(found) : undefined
    },
    async extend(headers) {
      const extended = await auth.api.getSession({ headers, returnHeaders: true })
      if (!extended.response) return undefined
      return { ...toSession(extended.response), cookies: extended.headers.getSetCookie() }
    },
    hashPassword,
  }
}

/** Its own clock is the real one, whatever time it is in Lianxin: what is left is told, not the instant. */
const toSession = ({ user, session }: { user: { id: string }; session: { expiresAt: Date } }): Session => ({
  staffId: user.id,
  endsInSeconds: Math.max(0, Math.floor((session.expiresAt.getTime() - Date.now()) / 1000)),
})

/** better-auth refuses with an API error that carries an HTTP status; anything else is a fault. */
function isRefused(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}
