import type { Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../domain/contract.ts'
import type { Locale } from '../domain/locale.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import { fill, serverTexts } from '../domain/texts/catalogue.ts'

/** Every refusal as an HTTP status (RFC 9110); a code without a line here does not compile. */
export const problemStatus: Record<RefusalCode, ContentfulStatusCode> = {
  body_invalid: 400,
  text_empty: 422,
  text_too_long: 422,
  text_unreadable: 400,
  not_found: 404,
  conversation_not_found: 404,
  token_invalid: 401,
  position_invalid: 422,
  rate_limited: 429,
  handoff_exists: 409,
  handoff_taken: 409,
  handoff_state: 409,
  handoff_not_yours: 403,
  version_stale: 409,
  reply_stale: 409,
  due_time_invalid: 422,
  snooze_late: 409,
  text_unfilled: 422,
  variable_unknown: 422,
  transfer_exists: 409,
  transfer_state: 409,
  transfer_target: 422,
  handoff_ruled: 409,
  offer_over: 409,
  promise_state: 409,
  promise_unspoken: 409,
  extension_waits: 409,
  extension_used: 409,
  extension_days: 422,
  extension_state: 409,
  extension_late: 409,
  statutory_unknown: 422,
  statutory_not_longer: 422,
  same_person: 403,
  own_work: 403,
  review_state: 409,
  rating_exists: 409,
  score_missing: 422,
  calls_too_few: 409,
  merge_target: 422,
  handoff_merged: 409,
  part_exists: 409,
  part_state: 409,
  parts_open: 409,
  pause_used: 409,
  pause_not_waiting: 409,
  case_not_found: 404,
  case_locked: 429,
  not_signed_in: 401,
  not_allowed: 403,
  login_failed: 401,
  username_taken: 409,
  webhook_address: 422,
  hours_invalid: 422,
  line_never_opens: 422,
  line_phone: 422,
  closure_days: 422,
  closure_exists: 409,
  roster_range: 422,
  roster_person: 422,
  roster_past: 409,
  shift_span: 422,
  shift_clash: 409,
  pattern_days: 422,
  absence_span: 422,
  absence_overlap: 409,
  stand_in_circle: 409,
  stand_in_chain: 409,
  swap_shift: 422,
  swap_exists: 409,
  swap_state: 409,
  import_unreadable: 422,
  import_columns: 422,
  import_too_long: 422,
  import_problems: 422,
  calendar_unknown: 409,
  calendar_invalid: 422,
  calendar_stale: 409,
  storage_unavailable: 503,
  internal_error: 500,
}

/** A refusal in the form of RFC 9457, worded for its reader; extra members are added as they are. */
export function toProblem(
  refusal: Refusal,
  { locale, extra = {} }: { locale: Locale; extra?: Partial<Problem> },
): Problem {
  const [title, detail] = serverTexts[locale].problem[refusal.code]
  return {
    type: `https://lianxin.example/problems/${refusal.code}`,
    title,
    status: problemStatus[refusal.code],
    detail: fill(detail, refusal.details),
    code: refusal.code,
    ...refusal.details,
    ...extra,
  }
}

/** Sends a problem with the headers that go with it. */
export function sendProblem(c: HonoContext, problem: Problem): Response {
  const wait = problem['retryAfterSeconds'] ?? (problem.status === 503 ? 10 : undefined)
  if (wait !== undefined) c.header('Retry-After', String(wait))
  c.header('Cache-Control', 'no-store')
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}
