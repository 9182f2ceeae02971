import type {
  CitizenHandoff,
  ConversationOpened,
  ConversationState,
  MessagePosted,
  Problem,
} from '../../src/domain/contract.ts'
import type { Message } from '../../src/domain/message.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** An answer over HTTP: its status, and its body as JSON. */
export interface Answer<T> {
  status: number
  body: T & Partial<Problem>
}

/** Sends JSON and reads JSON; a problem comes back like any other body. */
export async function send<T>(
  fetch: Fetch,
  path: string,
  { method = 'GET', body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const response = await fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as T & Partial<Problem> }
}

/** A citizen with one conversation, who speaks HTTP as the widget does. */
export class Citizen {
  readonly fetch: Fetch
  readonly opened: ConversationOpened
  sent = 0

  constructor(fetch: Fetch, opened: ConversationOpened) {
    this.fetch = fetch
    this.opened = opened
  }

  static async open(fetch: Fetch, wishes: object): Promise<Citizen> {
    const { status, body } = await send<ConversationOpened>(fetch, '/api/v1/conversations', {
      method: 'POST',
      body: wishes,
    })
    if (status !== 201) throw new Error(`no conversation: ${status} ${JSON.stringify(body)}`)
    return new Citizen(fetch, body)
  }

  get path(): string {
    return `/api/v1/conversations/${this.opened.conversationId}`
  }

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.opened.token}` }
  }

  /** Asks, and gets the whole answer of the server. */
  post(text: string, clientMessageId = `c${++this.sent}`): Promise<Answer<MessagePosted>> {
    return send(this.fetch, `${this.path}/messages`, {
      method: 'POST',
      body: { clientMessageId, text },
      headers: this.headers,
    })
  }

  /** Asks, and gets the reply; anything but an answered question fails. */
  async ask(text: string): Promise<NonNullable<MessagePosted['reply']>> {
    const { status, body } = await this.post(text)
    if (status !== 201 || !body.reply) throw new Error(`no reply: ${status} ${JSON.stringify(body)}`)
    return body.reply
  }

  handOver(body: object = {}): Promise<Answer<CitizenHandoff>> {
    return send(this.fetch, `${this.path}/handoffs`, { method: 'POST', body, headers: this.headers })
  }

  async state(): Promise<ConversationState> {
    return (await send<ConversationState>(this.fetch, this.path, { headers: this.headers })).body
  }

  async messages(after = 0): Promise<Message[]> {
    const { body } = await send<{ messages: Message[] }>(this.fetch, `${this.path}/messages?after=${after}`, {
      headers: this.headers,
    })
    return body.messages
  }
}
