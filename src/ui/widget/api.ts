import type { ConversationFound, ConversationOpened, MessagePosted, Problem } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Message, Reply } from '../../domain/message.ts'

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

/** Why a call failed. What no server said is taken for a fault of the server. */
export const problemOf = (error: unknown): Partial<Problem> =>
  error instanceof ApiProblem ? error.problem : { status: 500 }

/** Whether the server, and not something on the way, says that it has no such conversation for this token. */
export const isGone = ({ code }: Partial<Problem>): boolean =>
  code === 'conversation_not_found' || code === 'token_invalid'

export interface Api {
  base: string
  locale: Locale
  /** Sends JSON and reads JSON. @throws ApiProblem. */
  call<T>(path: string, options?: { body?: unknown; key?: Key | undefined }): Promise<T>
  open(options: { mode: string; departmentId?: string | undefined }): Promise<ConversationOpened>
  find(key: Key): Promise<ConversationFound>
  /** Everything after a position. */
  read(key: Key, after: number): Promise<{ messages: Message[] }>
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
    const text = await response.text().catch(() => undefined)
    if (text === undefined) throw new ApiProblem({ status: 0 })
    const json = parse(text)
    // A proxy in between may answer with a page of its own, even with 200.
    if (!json) throw new ApiProblem({ status: response.ok ? 502 : response.status })
    if (!response.ok) throw new ApiProblem({ ...json, status: response.status })
    return json as T
  }
  return {
    base,
    locale,
    call,
    open: (options) => call('/conversations', { body: { ...options, locale } }),
    find: (key) => call(`/conversations/${key.conversationId}`, { key }),
    read: (key, after) => call(`/conversations/${key.conversationId}/messages?after=${after}`, { key }),
    send: (key, message) => call(`/conversations/${key.conversationId}/messages`, { key, body: message }),
    answer: (text) => call('/answers', { body: { text, locale } }),
  }
}

function parse(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}
