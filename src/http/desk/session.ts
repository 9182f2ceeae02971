import { z } from '@hono/zod-openapi'
import { getActingStaff } from '../../actions/desk/authorise.ts'
import { leaveDesk } from '../../actions/desk/presence.ts'
import { extendSession, readSession, signIn } from '../../actions/staff/session.ts'
import { roles } from '../../domain/contract.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk/session`: signing in and out. */
export const sessionRoutes = createRouter()

const signsIn = describe({
  method: 'post',
  path: '/session',
  summary: 'Sign in',
  body: z.object({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  result: 'SignedIn',
})
const signsOut = describe({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  result: 'SignedOut',
  needs: 'session',
})
const extendsIt = describe({
  method: 'post',
  path: '/session/extension',
  summary: 'Stay signed in as long as after a new sign-in',
  result: 'SessionLeft',
  needs: 'session',
})
const asks = describe({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in, and for how many seconds still',
  result: 'SignedIn',
  needs: 'session',
})

sessionRoutes.openapi(signsIn, async (c) => {
  const input = { ...c.req.valid('json'), headers: c.req.raw.headers, locale: localeOf(c) }
  const { cookies, ...signedIn } = await signIn(c.get('context'), input)
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.json(signedIn, 200)
})
sessionRoutes.openapi(extendsIt, async (c) => {
  const { endsInSeconds, cookies } = await extendSession(c.get('context'), { headers: c.req.raw.headers })
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.json({ endsInSeconds }, 200)
})
sessionRoutes.openapi(signsOut, async (c) => {
  await leaveDesk(c.get('context'))
  for (const cookie of await c.get('context').accounts.signOut(c.req.raw.headers)) {
    c.header('Set-Cookie', cookie, { append: true })
  }
  return c.json({}, 200)
})
sessionRoutes.openapi(asks, async (c) => {
  const staff = getActingStaff(c.get('context'), roles)
  return c.json({ staff, endsInSeconds: await readSession(c.get('context'), { headers: c.req.raw.headers }) }, 200)
})
