import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { findSignedIn } from './actions/staff/session.ts'
import type { Context, Deps } from './context.ts'
import { Refusal } from './domain/refusal.ts'
import { conversationRoutes } from './http/citizen/conversations.ts'
import { pageRoutes } from './http/citizen/pages.ts'
import { publicRoutes } from './http/citizen/publicRoutes.ts'
import { absenceRoutes } from './http/desk/absenceRoutes.ts'
import { attentionRoutes } from './http/desk/attentionRoutes.ts'
import { calendarRoutes } from './http/desk/calendarRoutes.ts'
import { clockRoutes } from './http/desk/clockRoutes.ts'
import { closingRoutes } from './http/desk/closingRoutes.ts'
import { lineRoutes } from './http/desk/lineRoutes.ts'
import { noticeRoutes } from './http/desk/noticeRoutes.ts'
import { offerRoutes } from './http/desk/offerRoutes.ts'
import { deskPageRoutes } from './http/desk/page.ts'
import { rosterFeedRoutes } from './http/desk/rosterFeed.ts'
import { rosterFileRoutes } from './http/desk/rosterFileRoutes.ts'
import { rosterRoutes } from './http/desk/rosterRoutes.ts'
import { deskRoutes } from './http/desk/routes.ts'
import { sessionRoutes } from './http/desk/session.ts'
import { staffRoutes } from './http/desk/staffRoutes.ts'
import { writingRoutes } from './http/desk/writingRoutes.ts'
import { checkUtf8, createRouter, type Environment, localeOf } from './http/environment.ts'
import { handleError } from './http/errors.ts'
import { healthRoutes } from './http/health.ts'
import { checkOrigin, securityHeaders } from './http/security.ts'

/** Larger than any text we take, small enough to refuse a flood. */
const maxBodyBytes = 512 * 1024

/**
 * The whole application. `depsOf` lends the dependencies for one request: the same ones for all on Node, a database
 * connection of its own on Workers. The clock is read once a request.
 */
export function createApp(depsOf: (bindings: unknown) => Deps): OpenAPIHono<Environment> {
  const app = createRouter()
  app.onError(handleError)
  app.notFound((c) => handleError(new Refusal('not_found'), c))
  app.use(async (c, next) => {
    const deps = depsOf(c.env)
    await deps.loadCalendar()
    const started = deps.clock()
    const requestId = Array.from(deps.randomBytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
    c.set('context', { ...deps, now: started, actor: { kind: 'citizen' } })
    c.set('requestId', requestId)
    c.header('X-Request-Id', requestId)
    // The clock that counts, for pages that show how much of a time is left.
    c.header('Date', started.toUTCString())
    await next()
    deps.log({
      event: 'request',
      requestId,
      method: c.req.method,
      // The pattern, not the path: paths carry case numbers.
      route: c.req.routePath,
      status: c.res.status,
      milliseconds: deps.clock().getTime() - started.getTime(),
    })
  })
  app.use(securityHeaders)
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => {
        throw new Refusal('text_too_long', { limit: 2000 })
      },
    }),
  )
  app.use('/api/v1/desk/*', checkOrigin, async (c, next) => {
    const context: Context = c.get('context')
    const staff = await findSignedIn(context, { headers: c.req.raw.headers, locale: localeOf(c) })
    if (staff) c.set('context', { ...context, actor: { kind: 'staff', staff } })
    await next()
  })
  // Citizens' clients live on other sites: any origin, but never its cookies.
  app.use(
    '/api/v1/*',
    cors({ origin: '*', allowHeaders: ['Authorization', 'Content-Type', 'Last-Event-ID'], maxAge: 86_400 }),
  )
  app.use('/api/v1/*', async (c, next) => {
    if (c.req.method === 'POST') await checkUtf8(c)
    await next()
  })
  app.route('/', healthRoutes)
  app.route('/api/v1', conversationRoutes)
  app.route('/api/v1', publicRoutes)
  app.route('/api/v1/desk', sessionRoutes)
  app.route('/api/v1/desk', deskRoutes)
  app.route('/api/v1/desk', clockRoutes)
  app.route('/api/v1/desk', attentionRoutes)
  app.route('/api/v1/desk', calendarRoutes)
  app.route('/api/v1/desk', writingRoutes)
  app.route('/api/v1/desk', closingRoutes)
  app.route('/api/v1/desk', offerRoutes)
  app.route('/api/v1/desk', noticeRoutes)
  app.route('/api/v1/desk', lineRoutes)
  app.route('/api/v1/desk', rosterRoutes)
  app.route('/api/v1/desk', absenceRoutes)
  app.route('/api/v1/desk', staffRoutes)
  app.route('/api/v1/desk', rosterFileRoutes)
  app.route('/api/v1', rosterFeedRoutes)
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Lianxin 连心线', version: '1' },
  })
  app.route('/', deskPageRoutes)
  app.route('/', pageRoutes)
  return app
}
