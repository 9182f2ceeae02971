import { z } from '@hono/zod-openapi'
import { scores } from '../../domain/closing.ts'
import { locales } from '../../domain/locale.ts'

/* What citizens' clients may send. Lengths are bounds against abuse; the rules about texts live in the actions. */

export const locale = z.enum(locales)
export const newConversation = z.object({
  locale: locale.optional(),
  mode: z.enum(['standard', 'elder']).optional(),
  departmentId: z.string().max(60).optional(),
})
export const newMessage = z.object({ clientMessageId: z.string().min(1).max(64), text: z.string().max(100_000) })
export const question = z.object({ text: z.string().max(100_000), locale: locale.optional() })

const line = (max: number) => z.string().trim().min(1).max(max).optional()
export const personRequest = z.object({
  reason: line(500),
  contact: z
    .object({
      name: line(60),
      phone: z
        .string()
        .trim()
        .regex(/^\+?[\d\s-]{5,24}$/)
        .optional(),
      email: z.email().max(200).optional(),
    })
    .optional(),
  preferredTime: line(100),
})
const score = z.literal(scores)
export const rating = z
  .object({
    position: z.int().min(1).optional(),
    score: score.optional(),
    isSolved: z.boolean().optional(),
    isWrong: z.boolean().optional(),
    comment: line(2000),
  })
  .refine(({ position, ...said }) => Object.values(said).some((value) => value !== undefined))
  .refine(({ position, isWrong }) => !isWrong || position !== undefined, { path: ['position'] })
export const conversationId = z.object({ id: z.string().max(60) })
export const after = z.object({ after: z.coerce.number().int().min(0).default(0) })
export const caseNumber = z.object({ number: z.string().max(60) })
export const caseCode = z.object({ code: z.string().max(60) })
export const language = z.object({ locale: locale.optional() })
export const search = z.object({ q: z.string().max(200).optional(), locale: locale.optional() })
export const caseReason = caseCode.extend({ reason: z.string().trim().max(2000).default('') })
export const caseRating = caseCode.extend({ score, comment: z.string().trim().max(2000).default('') })
