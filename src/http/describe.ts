import { createRoute, z } from '@hono/zod-openapi'

/** Problem details (RFC 9457) as every route may answer them. */
const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
  })
  .openapi('Problem')

type Body = z.ZodType
type Fields = z.ZodObject

/**
 * A route as the OpenAPI document shows it. `result` names the shape in `src/domain/contract.ts` that it answers.
 */
export function describe<
  const Path extends string,
  B extends Body | undefined = undefined,
  P extends Fields | undefined = undefined,
  Q extends Fields | undefined = undefined,
>(route: {
  method: 'get' | 'post' | 'delete'
  path: Path
  summary: string
  result: string
  body?: B
  params?: P
  query?: Q
  needs?: 'token' | 'session'
}) {
  const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
  const result = z.looseObject({}).openapi(route.result)
  return createRoute({
    method: route.method,
    path: route.path,
    summary: route.summary,
    request: {
      ...(route.body ? { body: { required: true, content: json(route.body) } } : {}),
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
    } as {
      body: B extends Body ? { required: true; content: { 'application/json': { schema: B } } } : never
      params: P extends Fields ? P : never
      query: Q extends Fields ? Q : never
    },
    ...(route.needs ? { security: [{ [route.needs]: [] }] } : {}),
    responses: {
      '2XX': { description: route.result, content: json(result) },
      default: { description: 'Problem', content: { 'application/problem+json': { schema: problem } } },
    },
  })
}
