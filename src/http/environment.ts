import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { type Locale, negotiateLocale } from '../domain/locale.ts'
import { Refusal } from '../domain/refusal.ts'

/** What every handler finds in its request: the application's context, with one reading of the clock. */
export interface Environment {
  Variables: { context: Context; requestId: string }
}

export type Request = HonoContext<Environment>

/** Language of a request: the query, the page's cookie, then the browser's preference. */
export function localeOf(c: HonoContext): Locale {
  const cookie = /(?:^|;\s*)lianxin_locale=([\w-]+)/.exec(c.req.header('cookie') ?? '')?.[1]
  return negotiateLocale(c.req.query('locale') ?? cookie, c.req.header('accept-language'))
}

/** A router whose invalid input becomes our own problem, naming the place that is wrong. */
export function createRouter(): OpenAPIHono<Environment> {
  return new OpenAPIHono<Environment>({
    defaultHook: (result) => {
      if (result.success) return
      const place = result.error.issues.map((issue) => issue.path.join('.') || '/').join(', ')
      throw new Refusal('body_invalid', { place })
    },
  })
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Refuses a body that is not UTF-8 before anything reads it, since decoders replace broken bytes silently.
 * @throws Refusal text_unreadable.
 */
export async function checkUtf8(c: HonoContext): Promise<void> {
  try {
    decoder.decode(await c.req.arrayBuffer())
  } catch {
    throw new Refusal('text_unreadable')
  }
}
