import { z } from 'zod'

const question = z.object({
  text: z.string(),
  /** null: out of scope, must not be answered. */
  faq_id: z.string().nullable(),
  split: z.enum(['dev', 'test']),
})

const faq = z.object({
  id: z.string().min(1),
  question: z.string(),
  variants: z.array(z.string()).default([]),
  answer: z.string().nullish(),
})

const form = z.object({
  name: z.string().min(1),
  lang: z.string().optional(),
  faqs: z.array(faq).min(1),
  queries: z.array(question).min(1),
})

/** A set of questions with the entries that answer them, for measuring. */
export type QuestionSet = z.infer<typeof form>

/**
 * Reads a question set.
 * @throws Error that names the file, the place in it and the mend.
 */
export function parseQuestionSet(file: string, text: string): QuestionSet {
  const parsed = form.safeParse(parseJson(file, text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.length ? issue.path.map(String).join('.') : 'the file'
    throw new Error(
      `${file}: ${place}: ${issue?.message}. A question set is {name, faqs: [{id, question, variants, answer?}], queries: [{text, faq_id, split}]}.`,
    )
  }
  checkIds(file, parsed.data)
  return parsed.data
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(
      `${file}: not JSON: ${error instanceof Error ? error.message : String(error)}. Expected one question set per file.`,
    )
  }
}

function checkIds(file: string, { faqs, queries }: QuestionSet) {
  const known = new Set<string>()
  faqs.forEach(({ id }, i) => {
    if (known.has(id)) throw new Error(`${file}: faqs.${i}.id: "${id}" stands twice. Give each entry its own id.`)
    known.add(id)
  })
  queries.forEach(({ faq_id }, i) => {
    if (faq_id !== null && !known.has(faq_id)) {
      throw new Error(
        `${file}: queries.${i}.faq_id: no entry "${faq_id}". Name an entry of "faqs", or null for out of scope.`,
      )
    }
  })
}
