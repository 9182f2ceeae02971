import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { listEmergencyNumbers } from '../actions/citizen/emergencyNumbers.ts'
import { answerFromMemory } from '../actions/citizen/faq.ts'
import type { Problem } from '../domain/contract.ts'
import type { Locale } from '../domain/locale.ts'
import { Refusal } from '../domain/refusal.ts'
import { serverTexts } from '../domain/texts/catalogue.ts'
import { isDatabaseDown } from '../storage/db.ts'
import { errorPage } from './citizen/errorPage.ts'
import { type Environment, localeOf } from './environment.ts'
import { sendProblem, toProblem } from './problem.ts'

/** Every error of every route ends here, as a problem for programs or as a page for people. */
export async function handleError(error: Error, c: HonoContext<Environment>): Promise<Response> {
  const locale = localeOf(c)
  const refusal = toRefusal(error)
  const { log } = c.get('context')
  if (refusal.code === 'internal_error' || refusal.code === 'storage_unavailable') {
    log({ level: 'error', event: refusal.code, requestId: c.get('requestId'), error: describeError(error) })
  }
  const extra = refusal.code === 'storage_unavailable' ? await answerAllTheSame(c, locale) : {}
  const problem = toProblem(refusal, { locale, extra: { requestId: c.get('requestId'), ...extra } })
  const wantsPage = !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')
  return wantsPage ? errorPage(c, { problem, locale }) : sendProblem(c, problem)
}

function toRefusal(error: Error): Refusal {
  if (error instanceof Refusal) return error
  if (isDatabaseDown(error)) return new Refusal('storage_unavailable')
  if (error instanceof HTTPException && error.status < 500) return new Refusal('body_invalid', { place: '/' })
  return new Refusal('internal_error')
}

/** With the database away, the reviewed FAQ still answers from memory, beside the numbers to call. */
async function answerAllTheSame(c: HonoContext<Environment>, locale: Locale): Promise<Partial<Problem>> {
  const hotlines = listEmergencyNumbers(locale)
  if (c.req.method !== 'POST' || !/\/messages$|^\/$/.test(c.req.path)) return { hotlines }
  try {
    const isForm = (c.req.header('content-type') ?? '').includes('form')
    const { text } = isForm ? await c.req.parseBody() : await c.req.json()
    const reply = await answerFromMemory(c.get('context'), { text: String(text ?? ''), locale })
    const words = serverTexts[locale].reply.storage_unavailable
    return { hotlines, notice: words, reply }
  } catch {
    return { hotlines }
  }
}

/** Message and causes, without parameters of queries: those may hold personal data. */
function describeError(error: Error): string {
  const lines: string[] = []
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    lines.push(`${e.name}: ${e.message.split('\nparams:')[0]}`)
  }
  return `${lines.join(' <- ')}\n${error.stack?.split('\n').slice(1, 6).join('\n') ?? ''}`
}
