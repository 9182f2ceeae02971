import Anthropic, { type Middleware } from '@anthropic-ai/sdk'
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod'
import { z } from 'zod'
import type { AssistantFailure } from './port.ts'
import type { Prompt } from './prompts.ts'

/** What one call came to, with the figures for the log; `value` only when the whole reply has the asked form. */
export type CallResult<T> = { inputTokens?: number; outputTokens?: number; attempts: number; httpStatus?: number } & (
  | { value: T }
  | { failure: AssistantFailure }
)

/** The parts of a reply that are used. It comes from the network: its form is checked, not believed. */
const replyForm = z.object({
  stop_reason: z.string().nullable(),
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).optional().catch(undefined),
})

/** What is known of a call while it runs. */
interface Progress {
  attempts: number
  httpStatus?: number
}

/**
 * Sends one prompt and waits for the whole reply, at most `deadlineMilliseconds` over all tries together. The SDK's own
 * timeout ends when the headers have arrived, so the deadline is kept here: it aborts the request and, should that not
 * wake it, goes on without it.
 */
export async function call<T>(
  client: Anthropic,
  { model, prompt, deadlineMilliseconds }: { model: string; prompt: Prompt<T>; deadlineMilliseconds: number },
): Promise<CallResult<T>> {
  const progress: Progress = { attempts: 0 }
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<CallResult<T>>((resolve) => {
    timer = setTimeout(() => {
      controller.abort()
      resolve({ ...progress, failure: failureOfStatus(progress.httpStatus) ?? 'timeout' })
    }, deadlineMilliseconds)
  })
  const params: Anthropic.MessageCreateParamsNonStreaming = {
    model,
    max_tokens: prompt.maxTokens,
    system: prompt.system,
    messages: [{ role: 'user', content: prompt.content }],
    output_config: { effort: 'low', format: zodOutputFormat(prompt.schema) },
  }
  const options: Anthropic.RequestOptions = {
    maxRetries: 1,
    timeout: deadlineMilliseconds,
    signal: controller.signal,
    middleware: [watch(progress, { deadlineMilliseconds, startedAt: performance.now() })],
  }
  // `messages.parse` would throw on the text of a refusal or a cut reply and hide the stop reason and the token counts,
  // so the reply is fetched with the same output format and parsed here, after the stop reason was judged.
  const sent = client.messages.create(params, options).then(
    (reply) => ({ ...progress, ...readReply(reply, prompt.schema) }),
    (error: unknown) => ({ ...progress, failure: failureOf(error) }),
  )
  try {
    return await Promise.race([sent, deadline])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Counts tries, and keeps the SDK from sleeping through a `retry-after` (RFC 9110 §10.2.3) that ends after the deadline
 * or is given as a date: the citizen would wait for a sure failure.
 */
function watch(
  progress: Progress,
  { deadlineMilliseconds, startedAt }: { deadlineMilliseconds: number; startedAt: number },
): Middleware {
  return async (request, next) => {
    progress.attempts += 1
    delete progress.httpStatus
    const response = await next(request)
    progress.httpStatus = response.status
    const waitMilliseconds = Number(response.headers.get('retry-after') ?? 0) * 1000
    if (response.ok || performance.now() - startedAt + waitMilliseconds < deadlineMilliseconds) return response
    const headers = new Headers(response.headers)
    headers.set('x-should-retry', 'false')
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
  }
}

function failureOf(error: unknown): AssistantFailure {
  if (error instanceof Anthropic.APIConnectionTimeoutError || error instanceof Anthropic.APIUserAbortError) {
    return 'timeout'
  }
  if (error instanceof Anthropic.APIError) return failureOfStatus(error.status) ?? 'unavailable'
  // A body that ended where it should but is no JSON: somebody answered, but not with a reply.
  if (error instanceof SyntaxError) return 'nonsense'
  return 'unavailable'
}

function failureOfStatus(status: number | undefined): AssistantFailure | undefined {
  if (status === 429) return 'rate_limited'
  return status !== undefined && status >= 400 ? 'unavailable' : undefined
}

/** The value of a reply that ended by itself and holds exactly one text, in the asked form. */
function readReply<T>(
  reply: unknown,
  schema: z.ZodType<T>,
): { inputTokens?: number; outputTokens?: number } & ({ value: T } | { failure: AssistantFailure }) {
  const parsed = replyForm.safeParse(reply)
  if (!parsed.success) return { failure: 'nonsense' }
  const { stop_reason: stopReason, content, usage } = parsed.data
  const tokens = usage ? { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } : {}
  if (stopReason === 'refusal') return { ...tokens, failure: 'refused' }
  const texts = content.filter(({ type }) => type === 'text').map(({ text }) => text ?? '')
  const value = stopReason === 'end_turn' && texts.length === 1 ? schema.safeParse(parseJson(texts[0])) : undefined
  return value?.success ? { ...tokens, value: value.data } : { ...tokens, failure: 'nonsense' }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
