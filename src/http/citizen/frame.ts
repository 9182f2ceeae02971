import { listEmergencyNumbers } from '../../actions/citizen/emergencyNumbers.ts'
import type { Mode } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { PageFrame } from '../../ui/citizen/Page.tsx'
import { localeOf, type Request } from '../environment.ts'

/** A year: the choice of language and of large text is remembered. */
const remember = 'Path=/; Max-Age=31536000; SameSite=Lax'

/** Mode of a request: the query, then the cookie. */
export function modeOf(c: Request): Mode {
  const cookie = /(?:^|;\s*)lianxin_mode=(\w+)/.exec(c.req.header('cookie') ?? '')?.[1]
  return (c.req.query('mode') ?? cookie) === 'elder' ? 'elder' : 'standard'
}

/** Where the service is known: behind a proxy only the setting knows it. */
export const originOf = (c: Request): string => new URL(c.get('context').config.PUBLIC_URL ?? c.req.url).origin

/** What every page needs; a choice in the address is remembered in a cookie. */
export function frameOf(c: Request, locale: Locale = localeOf(c)): PageFrame {
  const mode = modeOf(c)
  if (c.req.query('locale')) c.header('Set-Cookie', `lianxin_locale=${locale}; ${remember}`, { append: true })
  if (c.req.query('mode')) c.header('Set-Cookie', `lianxin_mode=${mode}; ${remember}`, { append: true })
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Cookie, Accept-Language')
  const url = new URL(c.req.url)
  url.searchParams.delete('locale')
  url.searchParams.delete('mode')
  return {
    locale,
    mode,
    // A page that answered a form is switched by going to its address.
    path: url.pathname + url.search,
    origin: originOf(c),
    assets: c.get('context').assets,
    emergency: listEmergencyNumbers(locale),
  }
}
