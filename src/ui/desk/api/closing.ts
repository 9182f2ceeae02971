import type { ReviewOutcome } from '../../../domain/closing.ts'
import type { HandoffDetail } from '../../../domain/contract.ts'
import { request } from './client.ts'

const post = (path: string, body: object) =>
  request<{ handoff: HandoffDetail }>(path, { method: 'POST', body }).then(({ handoff }) => handoff)
const at = (id: string, ...more: string[]) => ['/handoffs', id, ...more].map(encodePart).join('/')
const encodePart = (part: string, index: number) => (index === 0 ? part : encodeURIComponent(part))

/** Calls about reviews and parts; each throws RequestFailed. */
export const closing = {
  decideReview: ({
    id,
    reviewId,
    ...body
  }: {
    id: string
    reviewId: string
    outcome: ReviewOutcome
    basis: string
    reply: string
  }) => post(at(id, 'reviews', reviewId), body),
  finishPart: ({ id, partId, text }: { id: string; partId: string; text: string }) =>
    post(at(id, 'parts', partId, 'done'), { result: text }),
  noteOnPart: ({ id, partId, text }: { id: string; partId: string; text: string }) =>
    post(at(id, 'parts', partId, 'notes'), { text }),
}
