import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Mode } from '../../domain/contract.ts'
import type { UrgentNumber } from '../../domain/decision.ts'
import { type Locale, locales } from '../../domain/locale.ts'
import { texts } from '../shared/texts/catalogue.ts'

/** What every page is told by the server. */
export interface PageFrame {
  locale: Locale
  mode: Mode
  /** Path of the page with its query, without language and mode, so that both can be switched in place. */
  path: string
  /** Scheme and host under which the service is known. */
  origin: string
  assets: { panel: string; css: string }
  emergency: UrgentNumber[]
}

const languageNames: Record<Locale, string> = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' }

/** A place of the navigation. */
type Place = 'chat' | 'case' | 'faq' | 'lines'

interface PageProps {
  frame: PageFrame
  title: string
  /** Which place of the navigation it is. */
  current?: Place | undefined
  script?: boolean
  noIndex?: boolean
  /** What search engines read: schema.org in JSON. */
  data?: object | undefined
  children: ComponentChildren
}

/** The frame of every citizens' page: skip link, navigation, languages, large text, emergency numbers. */
function Page({ frame, title, current, script = false, noIndex = false, data, children }: PageProps) {
  const t = texts[frame.locale]
  const isElder = frame.mode === 'elder'
  const link = (change: Record<string, string>) => {
    const url = new URL(frame.path, 'http://page')
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value)
    return url.pathname + url.search
  }
  const place = (name: Place, href: string) => (
    <a href={href} aria-current={current === name ? 'page' : undefined}>
      {t.nav[name]}
    </a>
  )
  return (
    <html lang={frame.locale} data-mode={frame.mode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
        <title>{`${title} · ${t.serviceName}`}</title>
        {noIndex ? <meta name="robots" content="noindex" /> : <Addresses frame={frame} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not decoded, so it must not be escaped as HTML */}
        {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScript(data) }} />}
        <link rel="stylesheet" href={frame.assets.css} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {script && <script type="module" src={frame.assets.panel} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        <header class="site-head">
          <div class="site-bar">
            <p class="site-name">{t.serviceName}</p>
            <nav class="site-nav" aria-label={t.serviceName}>
              {place('chat', '/')}
              {place('case', '/case')}
              {place('faq', '/faq')}
              {place('lines', '/lines')}
              <a href={link({ mode: isElder ? 'standard' : 'elder' })}>{isElder ? t.elder.off : t.elder.on}</a>
            </nav>
            <nav class="site-nav" aria-label={t.nav.language}>
              {locales
                .filter((locale) => locale !== frame.locale)
                .map((locale) => (
                  <a key={locale} href={link({ locale })} lang={locale} hreflang={locale}>
                    {languageNames[locale]}
                  </a>
                ))}
            </nav>
          </div>
        </header>
        <main class="site-main" id="main">
          {children}
        </main>
        <footer class="site-foot">
          <p>{t.footer}</p>
          {frame.emergency.map(({ number, label }) => (
            <a key={number} href={`tel:${number}`}>
              {number} {label}
            </a>
          ))}
        </footer>
      </body>
    </html>
  )
}

/** One address for each language of a page, so that search engines neither mix them up nor count them twice. */
function Addresses({ frame: { origin, path, locale } }: { frame: PageFrame }) {
  const address = (wanted: Locale) => `${origin}${path}${path.includes('?') ? '&' : '?'}locale=${wanted}`
  return (
    <>
      <link rel="canonical" href={address(locale)} />
      {locales.map((one) => (
        <link key={one} rel="alternate" hreflang={one} href={address(one)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + path} />
    </>
  )
}

/** JSON that cannot end the script element it stands in. */
const toScript = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')

/** A page as the text of an HTML document. */
export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToString(<Page {...props} />)}`
}
