import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { renderErrorPage } from '../../ui/citizen/otherPages.tsx'
import type { Request } from '../environment.ts'
import { frameOf } from './frame.ts'

/** A problem as a page for people. */
export function errorPage(c: Request, { problem, locale }: { problem: Problem; locale: Locale }): Response {
  const frame = { ...frameOf(c, locale), path: '/' }
  return c.html(renderErrorPage({ frame, problem }), problem.status as ContentfulStatusCode) as Response
}
