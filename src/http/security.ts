import { createMiddleware } from 'hono/factory'
import { Refusal } from '../domain/refusal.ts'
import type { Environment } from './environment.ts'

/** Pages load nothing from elsewhere and run no inline script; antd writes its styles at run time, so the desk may. */
const policy = (styles: string) =>
  `default-src 'self'; script-src 'self'; style-src ${styles}; img-src 'self' data:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
const citizenPolicy = policy("'self'")
const staffPolicy = policy("'self' 'unsafe-inline'")

export const securityHeaders = createMiddleware<Environment>(async (c, next) => {
  await next()
  const isStaff = /^\/(desk|login)(\/|$)/.test(c.req.path)
  c.header('Content-Security-Policy', isStaff ? staffPolicy : citizenPolicy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), geolocation=()')
})

/**
 * Refuses what another site makes a signed-in browser send (cross-site request forgery): a changing request with an
 * Origin must come from the address under which it was received, or from PUBLIC_URL behind a proxy.
 * @throws Refusal not_allowed.
 */
export const checkOrigin = createMiddleware<Environment>(async (c, next) => {
  const origin = c.req.header('origin')
  if (origin && c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const { PUBLIC_URL } = c.get('context').config
    const own = [new URL(c.req.url).host, ...(PUBLIC_URL ? [new URL(PUBLIC_URL).host] : [])]
    if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw new Refusal('not_allowed')
  }
  await next()
})
