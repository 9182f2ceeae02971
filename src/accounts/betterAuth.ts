import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { hashPassword } from 'better-auth/crypto'
import { username as usernamePlugin } from 'better-auth/plugins/username'
import { authAccounts, authSessions, authUsers, authVerifications } from '../storage/accountsSchema.ts'
import type { Db } from '../storage/db.ts'
import type { Accounts } from './port.ts'

/** A session ends after so long without use, and after a working day in any case it must have been renewed. */
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
    session: { expiresIn: sessionSeconds, updateAge: 600 },
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
        return user ? { staffId: user.id, cookies: signedIn.headers.getSetCookie() } : undefined
      } catch (error) {
        if (isRefused(error)) return undefined
        throw error
      }
    },
    async signOut(headers) {
      const signedOut = await auth.api.signOut({ headers, returnHeaders: true })
      return signedOut.headers.getSetCookie()
    },
    async findStaffId(headers) {
      if (!headers.get('cookie')?.includes('lianxin.session')) return undefined
      const session = await auth.api.getSession({ headers })
      return session?.user.id
    },
    hashPassword,
  }
}

/** better-auth refuses with an API error that carries an HTTP status; anything else is a fault. */
function isRefused(error: unknown): boolean {
  const status = (error as { statusCode?: unknown }).statusCode
  return typeof status === 'number' && status >= 400 && status < 500
}
