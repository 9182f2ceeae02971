import type { Problem } from '../../domain/contract.ts'
import { texts } from '../shared/texts/catalogue.ts'
import { ReplyBody } from '../widget/MessageItem.tsx'
import { type PageFrame, renderPage } from './Page.tsx'

/** An error as a page: what happened, what to do, and, with the database away, what the FAQ says all the same. */
export function renderErrorPage({ frame, problem }: { frame: PageFrame; problem: Problem }): string {
  const { locale, mode } = frame
  const t = texts[locale]
  const state = { messages: [], pending: [], greeting: '', suggestions: [], isOnline: true }
  return renderPage({
    frame,
    title: problem.title,
    noIndex: true,
    children: (
      <div class="plain">
        <h1>{problem.title}</h1>
        <p role="alert">{problem.detail}</p>
        {problem.reply && (
          <div class={`lx-chat lx-${mode}`}>
            <p class="lx-mark">{String(problem['notice'] ?? '')}</p>
            <ReplyBody reply={problem.reply} view={{ locale, mode, t, state, place: 'page' }} isLast={false} />
          </div>
        )}
        {problem.hotlines && (
          <p>
            {problem.hotlines.map(({ number, label }) => (
              <a key={number} class="lx-button" href={`tel:${number}`}>
                {number} {label}
              </a>
            ))}
          </p>
        )}
        <p>
          <a href="/">{t.error.home}</a>
        </p>
        {typeof problem['requestId'] === 'string' && (
          <p class="lx-keep">
            {t.error.requestId} {problem['requestId']}
          </p>
        )}
      </div>
    ),
  })
}

/** `/demo`: an ordinary page of another site, with the widget embedded by one line. */
export function renderDemoPage({ locale, origin }: { locale: string; origin: string }): string {
  const t = texts[locale === 'zh-TW' ? 'zh-TW' : locale === 'en' ? 'en' : 'zh-CN']
  const line = `<script src="${origin}/widget.js" async></script>`
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${t.demo.title}</title><link rel="icon" href="/icon.svg"></head><body><h1>${t.demo.title}</h1><p>${t.demo.intro}</p><h2>${t.demo.how}</h2><pre>${line.replaceAll('<', '&lt;')}</pre><p><a href="/">${t.nav.chat}</a></p><script src="/widget.js" async></script></body></html>`
}
