import type { Context as HonoContext } from 'hono'

const name = 'lianxin_conversation'

/** Long enough to come back the next day (WCAG 2.2.1: no loss within 20 hours), short enough for a shared computer. */
const maxAgeSeconds = 24 * 3600

/** The cookie by which the chat page finds its conversation without JavaScript. Scripts cannot read it. */
export function conversationCookie(
  c: HonoContext,
  { conversationId, token }: { conversationId: string; token: string },
): string {
  const isSecure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  return `${name}=${conversationId}.${token}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** The conversation that a page's cookie names; undefined without a well-formed cookie. */
export function conversationOfCookie(c: HonoContext): { conversationId: string; token: string } | undefined {
  const found = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,60})\\.([0-9a-f]{64})`).exec(c.req.header('cookie') ?? '')
  return found?.[1] && found[2] ? { conversationId: found[1], token: found[2] } : undefined
}
