import type { ChannelState, DeadNotice, WebhookView } from '../../../domain/noticeContract.ts'
import type { NoticeKind } from '../../../domain/notices.ts'
import { request } from './client.ts'

/** What an address on the web is told of; none: everything. */
export interface WebhookWords {
  url: string
  kinds: NoticeKind[]
}

const webhook = (id: string, verb = '') => `/webhooks/${encodeURIComponent(id)}${verb}`

/** Calls about notices outside the pages; each throws RequestFailed. */
export const notices = {
  channels: (signal?: AbortSignal) =>
    request<{ channels: ChannelState[] }>('/notices/channels', { signal }).then(({ channels }) => channels),
  dead: (signal?: AbortSignal) =>
    request<{ notices: DeadNotice[] }>('/notices/dead', { signal }).then(({ notices }) => notices),
  retry: (id: string) =>
    request<{ notice: DeadNotice }>(`/notices/${encodeURIComponent(id)}/retry`, { method: 'POST' }),
  webhooks: (signal?: AbortSignal) =>
    request<{ webhooks: WebhookView[] }>('/webhooks', { signal }).then(({ webhooks }) => webhooks),
  addWebhook: (body: WebhookWords) =>
    request<{ webhook: WebhookView; secret: string }>('/webhooks', { method: 'POST', body }),
  testWebhook: (id: string) => request<object>(webhook(id, '/test'), { method: 'POST' }),
  removeWebhook: (id: string) => request<object>(webhook(id), { method: 'DELETE' }),
}
