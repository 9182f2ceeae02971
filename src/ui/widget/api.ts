import type { ConversationOpened, MessagePosted, Problem } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Reply } from '../../domain/message.ts'

/** The conversation that this browser has open. */
export interface Key {
  conversationId: string
  token: string
}

/** The server said no: a problem with a code, or (status 0) it could not be reached. */
export class ApiProblem extends Error {
  readonly problem: Partial<Problem>
  constructor(problem: Partial<Problem>) {
    super(problem.code ?? 'offline')
    this.problem = problem
  }
}

export interface Api {
  base: string
  /** Sends JSON and reads JSON. @throws ApiProblem. */
  call<T>(path: string, options?: { body?: unknown; key?: Key | undefined }): Promise<T>
  open(options: { mode: string; departmentId?: string | undefined }): Promise<ConversationOpened>
  send(key: Key, message: { clientMessageId: string; text: string }): Promise<MessagePosted>
  answer(text: string): Promise<{ reply: Reply }>
}

/** Longer than any answer takes: a request that hangs on a dead network is given up and tried again. */
const patience = 20_000

/** The citizen API of one server, in one language. */
export function createApi(base: string, locale: Locale): Api {
  const call = async <T>(path: string, { body, key }: { body?: unknown; key?: Key | undefined } = {}): Promise<T> => {
    const response = await fetch(`${base}/api/v1${path}${path.includes('?') ? '&' : '?'}locale=${locale}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key ? { Authorization: `Bearer ${key.token}` } : {}),
      },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => undefined)
    if (!response) throw new ApiProblem({ status: 0 })
    const json = (await response.json().catch(() => ({ status: response.status }))) as T
    if (!response.ok) throw new ApiProblem(json as Partial<Problem>)
    return json
  }
  return {
    base,
    call,
    open: (options) => call('/conversations', { body: { ...options, locale } }),
    send: (key, message) => call(`/conversations/${key.conversationId}/messages`, { key, body: message }),
    answer: (text) => call('/answers', { body: { text, locale } }),
  }
}
