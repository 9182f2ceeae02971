import { trackCase } from '../../actions/citizen/cases.ts'
import { getFaqEntry, listFaq } from '../../actions/citizen/faq.ts'
import { listPublishedLines } from '../../actions/citizen/listPublishedLines.ts'
import { listPublicEntries } from '../../actions/citizen/suggest.ts'
import { shanghaiDay } from '../../actions/citizen/today.ts'
import { isValidOn } from '../../domain/entry.ts'
import { Refusal } from '../../domain/refusal.ts'
import { renderCasePage } from '../../ui/citizen/casePage.tsx'
import { renderFaqEntry, renderFaqList } from '../../ui/citizen/faqPages.tsx'
import { renderLinesPage } from '../../ui/citizen/linesPage.tsx'
import { renderDemoPage } from '../../ui/citizen/otherPages.tsx'
import { checkUtf8, createRouter, localeOf, type Request } from '../environment.ts'
import { toProblem } from '../problem.ts'
import { checkOrigin } from '../security.ts'
import { findCaseAction, readCaseForm } from './caseForms.ts'
import { showChat, takeForm } from './chatPage.ts'
import { frameOf, originOf } from './frame.ts'
import { renderRobots, renderSitemap } from './sitemap.ts'

/** The citizens' pages, rendered on the server. */
export const pageRoutes = createRouter()

pageRoutes.get('/', showChat)
pageRoutes.post('/', checkOrigin, async (c) => {
  await checkUtf8(c)
  return takeForm(c)
})
pageRoutes.get('/ask', showChat)
pageRoutes.get('/robots.txt', (c) => c.text(renderRobots(originOf(c))))
pageRoutes.get('/sitemap.xml', async (c) => {
  const entries = await listPublicEntries(c.get('context'), 'zh-CN')
  c.header('Content-Type', 'application/xml; charset=utf-8')
  return c.body(renderSitemap({ origin: originOf(c), entryIds: entries.map(({ id }) => id) }))
})
pageRoutes.get('/case', (c) =>
  c.html(renderCasePage({ frame: frameOf(c), number: c.req.query('number') ?? '', code: '' })),
)
pageRoutes.post('/case', checkOrigin, showCase)
pageRoutes.get('/faq', async (c) => {
  const q = (c.req.query('q') ?? '').slice(0, 200)
  return c.html(
    renderFaqList({ frame: frameOf(c), q, entries: await listFaq(c.get('context'), { q, locale: localeOf(c) }) }),
  )
})
pageRoutes.get('/faq/:id', async (c) => {
  const context = c.get('context')
  const { card, entry } = await getFaqEntry(context, { id: c.req.param('id'), locale: localeOf(c) })
  const isExpired = !isValidOn(entry, shanghaiDay(context.now))
  return c.html(renderFaqEntry({ frame: frameOf(c), card, sources: entry.sources, isExpired }))
})
pageRoutes.get('/lines', async (c) => {
  const lines = await listPublishedLines(c.get('context'), { locale: localeOf(c) })
  return c.html(renderLinesPage({ frame: frameOf(c), lines }))
})
pageRoutes.get('/demo', (c) => c.html(renderDemoPage({ locale: localeOf(c), origin: new URL(c.req.url).origin })))

/** The code stays out of addresses, histories and logs: the case is shown as the answer to a form. */
async function showCase(c: Request): Promise<Response> {
  const context = c.get('context')
  const form = await readCaseForm(c)
  const { number, code, locale, field } = form
  const key = { number, code, locale }
  const frame = { ...frameOf(c), path: '/case' }
  try {
    const found = await (findCaseAction(field('action')) ?? trackCase)(context, form)
    return c.html(renderCasePage({ frame, ...key, found })) as Response
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = toProblem(error, { locale })
    // What was refused about a case that is open stays on its page.
    const found = field('action') ? await trackCase(context, key).catch(() => undefined) : undefined
    return c.html(renderCasePage({ frame, ...key, problem, found }), problem.status as 404) as Response
  }
}
