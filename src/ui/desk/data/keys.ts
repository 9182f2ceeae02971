import type { DeskSort, DeskView } from '../../../domain/deskContract.ts'

/** Names under which answers of the server are kept. */
export const keys = {
  session: ['session'] as const,
  everyList: ['rows'] as const,
  list: (view: DeskView, sort: DeskSort) => ['rows', view, sort] as const,
  counts: ['rows', 'counts'] as const,
  viewings: ['viewings'] as const,
  pending: ['rows', 'pending'] as const,
  promises: ['rows', 'promises'] as const,
  offers: ['rows', 'offers'] as const,
  options: ['options'] as const,
  everyHandoff: ['handoff'] as const,
  handoff: (id: string) => ['handoff', id] as const,
  brief: (id: string) => ['brief', id] as const,
  explanation: (of: { conversationId: string; position: number; locale: string }) => ['explanation', of] as const,
  entries: (q: string) => ['entries', q] as const,
}
