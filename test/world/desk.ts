import type { HandoffDetail, HandoffRow, Staff } from '../../src/domain/contract.ts'
import type { Message } from '../../src/domain/message.ts'
import { type Answer, send } from './citizen.ts'

type Fetch = (path: string, init?: RequestInit) => Promise<Response>

/** An agent at the desk, who speaks HTTP as the console does. */
export class Desk {
  readonly fetch: Fetch
  readonly staff: Staff
  readonly cookie: string
  sent = 0

  constructor(fetch: Fetch, staff: Staff, cookie: string) {
    this.fetch = fetch
    this.staff = staff
    this.cookie = cookie
  }

  static async signIn(fetch: Fetch, credentials: { username: string; password: string }): Promise<Desk> {
    const response = await fetch('/api/v1/desk/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    if (response.status !== 200) throw new Error(`not signed in: ${response.status} ${await response.text()}`)
    const cookie = response.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ')
    return new Desk(fetch, ((await response.json()) as { staff: Staff }).staff, cookie)
  }

  call<T>(path: string, body?: unknown): Promise<Answer<T>> {
    const method = body === undefined ? 'GET' : 'POST'
    return send(this.fetch, `/api/v1/desk${path}`, {
      method,
      headers: { cookie: this.cookie },
      ...(body === undefined ? {} : { body }),
    })
  }

  /** Sends a DELETE. */
  remove<T>(path: string): Promise<Answer<T>> {
    return send(this.fetch, `/api/v1/desk${path}`, { method: 'DELETE', headers: { cookie: this.cookie } })
  }

  async list(view: string): Promise<HandoffRow[]> {
    return (await this.call<{ handoffs: HandoffRow[] }>(`/handoffs?view=${view}`)).body.handoffs
  }

  async read(id: string): Promise<HandoffDetail> {
    return (await this.call<{ handoff: HandoffDetail }>(`/handoffs/${id}`)).body.handoff
  }

  claim(row: Pick<HandoffRow, 'id' | 'version'>): Promise<Answer<{ handoff: HandoffDetail }>> {
    return this.call(`/handoffs/${row.id}/claim`, { version: row.version })
  }

  /** Says something that was written while the newest message was at `seenPosition`. */
  sayHavingSeen(id: string, text: string, seenPosition: number): Promise<Answer<{ message: Message }>> {
    return this.call(`/handoffs/${id}/messages`, { clientMessageId: `a${++this.sent}`, text, seenPosition })
  }

  say(id: string, text: string, clientMessageId = `a${++this.sent}`): Promise<Answer<{ message: Message }>> {
    return this.call(`/handoffs/${id}/messages`, { clientMessageId, text })
  }
}
