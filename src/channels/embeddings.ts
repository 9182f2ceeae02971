import { z } from 'zod'
import { containsSecretMarking, maskPersonalData } from '../domain/personalData.ts'

/** A server of text embeddings. Every failure is a value and one line of the log. */
export interface EmbeddingServer {
  model: string
  /** The unit vector of a citizen's question, soon or not at all. */
  embedQuestion(text: string): Promise<Float32Array | undefined>
  /** The unit vectors of all these texts, or of none. */
  embedAll(texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array> | undefined>
}

interface Settings {
  /** Address before `/embeddings`. */
  url: string
  model: string
  apiKey?: string | undefined
  log: (record: Record<string, unknown>) => void
}

const batchSize = 64
const deadlines = { question: 1_500, batch: 30_000 }

const replyForm = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1) })),
})

/** Speaks the embeddings interface of OpenAI, as servers on own premises do. Nothing leaves unmasked. */
export function createEmbeddingServer({ url, model, apiKey, log }: Settings): EmbeddingServer {
  const post = async (texts: readonly string[], purpose: keyof typeof deadlines) => {
    const response = await fetch(`${url.replace(/\/+$/, '')}/embeddings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(apiKey ? { Authorization: `Bearer ${apiKey}` } : {}) },
      body: JSON.stringify({ model, input: texts.map((text) => maskPersonalData(text).text.toWellFormed()) }),
      signal: AbortSignal.timeout(deadlines[purpose]),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw new Error(`status ${response.status}`)
    }
    return readVectors(await response.json(), texts.length)
  }
  const tryPost = async (...[texts, purpose]: Parameters<typeof post>) => {
    try {
      return await post(texts, purpose)
    } catch (error) {
      log({ level: 'warn', event: 'embeddings_failed', purpose, texts: texts.length, error: wordError(error) })
      return undefined
    }
  }
  return {
    model,
    async embedQuestion(text) {
      return containsSecretMarking(text) ? undefined : (await tryPost([text], 'question'))?.[0]
    },
    async embedAll(texts) {
      const vectors = new Map<string, Float32Array>()
      for (let at = 0; at < texts.length; at += batchSize) {
        const batch = texts.slice(at, at + batchSize)
        const found = await tryPost(batch, 'batch')
        if (!found) return undefined
        found.forEach((vector, i) => {
          vectors.set(batch[i] ?? '', vector)
        })
      }
      return vectors
    },
  }
}

/** The vectors in the order of the texts. @throws when one is missing, has no direction or another length. */
function readVectors(reply: unknown, count: number): Float32Array[] {
  const parsed = replyForm.safeParse(reply)
  if (!parsed.success) throw new Error('the reply has another form')
  const sorted = parsed.data.data.toSorted((a, b) => a.index - b.index)
  if (sorted.length !== count || sorted.some(({ index }, i) => index !== i)) throw new Error('vectors are missing')
  if (new Set(sorted.map(({ embedding }) => embedding.length)).size > 1) throw new Error('vectors differ in length')
  return sorted.map(({ embedding }) => toUnit(embedding))
}

function toUnit(values: readonly number[]): Float32Array {
  const norm = Math.hypot(...values)
  if (!Number.isFinite(norm) || norm === 0) throw new Error('a vector has no direction')
  return Float32Array.from(values, (value) => value / norm)
}

/** Of an error only what cannot quote a text. */
function wordError(error: unknown): string {
  if (error instanceof SyntaxError) return 'the reply is no JSON'
  if (!(error instanceof Error)) return 'unknown'
  return error.name === 'TimeoutError' ? 'timeout' : error.message
}
