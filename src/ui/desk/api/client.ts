import type { Problem } from '../../../domain/contract.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import { getSettings } from '../settings.ts'
import { noteServerTime } from '../time/now.ts'

/** Codes of the server, and two of our own: no answer came, or one that is no problem document. */
export type ProblemCode = RefusalCode | 'unreachable' | 'unreadable_answer'

/** A request that was refused or got no answer. `problem` is the server's own document where there is one. */
export class RequestFailed extends Error {
  readonly code: ProblemCode
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  readonly problem: Problem | undefined
  readonly requestId: string | undefined
  constructor(
    code: ProblemCode,
    { status = 0, problem, requestId }: { status?: number; problem?: Problem; requestId?: string | undefined } = {},
  ) {
    super(code)
    this.name = 'RequestFailed'
    this.code = code
    this.status = status
    this.problem = problem
    this.requestId = requestId
  }
}

/** How long one request may take, so that a dead line becomes an error that can be tried again. */
const timeoutMilliseconds = 20_000

/**
 * Sends one request to the desk's API with the session cookie and reads its JSON.
 * @throws RequestFailed.
 */
export async function request<Answer>(
  path: string,
  {
    method = 'GET',
    body,
    signal,
    isLeaving = false,
  }: { method?: string; body?: unknown; signal?: AbortSignal | undefined; isLeaving?: boolean } = {},
): Promise<Answer> {
  const address = new URL(`/api/v1/desk${path}`, location.origin)
  address.searchParams.set('locale', getSettings().locale)
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const response = await fetch(address, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    // The browser goes on sending it when the page is gone.
    keepalive: isLeaving,
    headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new RequestFailed('unreachable')
  })
  noteServerTime(response.headers.get('date'))
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as Answer
  throw refused(response, answer)
}

function refused(response: Response, answer: unknown): RequestFailed {
  const { status } = response
  const requestId = response.headers.get('x-request-id') ?? undefined
  const problem = answer as Problem | undefined
  if (typeof problem?.code !== 'string') return new RequestFailed('unreadable_answer', { status, requestId })
  return new RequestFailed(problem.code as ProblemCode, { status, problem, requestId })
}
