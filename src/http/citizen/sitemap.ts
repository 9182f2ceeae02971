import { locales } from '../../domain/locale.ts'

/** `robots.txt`: all but what belongs to one citizen or to staff. */
export const renderRobots = (origin: string): string =>
  ['User-agent: *', 'Disallow: /api/', 'Disallow: /case', 'Disallow: /desk', `Sitemap: ${origin}/sitemap.xml`, ''].join(
    '\n',
  )

/** `sitemap.xml`: the pages for everybody and every entry that speaks today, each in every language (sitemaps.org). */
export function renderSitemap({ origin, entryIds }: { origin: string; entryIds: readonly string[] }): string {
  const paths = ['/', '/faq', '/lines', ...entryIds.map((id) => `/faq/${encodeURIComponent(id)}`)]
  const urls = paths.flatMap((path) =>
    locales.map((locale) => `<url><loc>${origin}${path}?locale=${locale}</loc></url>`),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
