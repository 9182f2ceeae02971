import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { listNearest } from './entryBody.ts'
import type { FileProblems } from './fileProblem.ts'
import { type ProblemCode, problemTexts } from './fileProblemTexts.ts'
import { locales } from './locale.ts'

/** Fewer ways of asking than this leave too many citizens unanswered. */
export const minPhrasings = 8

// The message of each check is the code of its problem.
const says = (code: ProblemCode) => code
const isoDay = z.string().refine((day) => isRealDay(day), says('day_unreal'))
const text = z.string().trim().min(1, says('text_empty'))
const source = z.strictObject({
  title: text,
  article: text.optional(),
  number: text.optional(),
  issuer: text.optional(),
  issuedAt: isoDay.optional(),
  url: z.url({ protocol: /^https?$/, error: says('url_invalid') }).optional(),
  checkedAt: isoDay,
  via: z.enum(['text', 'quotation'], says('via_unknown')).optional(),
})
const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says('id_form')),
  locale: z.enum(locales, says('locale_unknown')),
  title: text,
  phrasings: z.array(text).min(minPhrasings, says('phrasings_few')),
  testQuestions: z.array(text).default([]),
  department: text,
  scope: z.enum(['national', 'example-city'], says('scope_unknown')),
  handoff: z.enum(['offer', 'always', 'never'], says('handoff_unknown')),
  sources: z.array(source).min(1, says('no_source')),
  validFrom: isoDay,
  validTo: isoDay.optional(),
  reviewBy: isoDay,
})
export type FrontMatter = z.infer<typeof frontMatter>

/** What stands between the two lines of dashes. */
export interface Matter {
  /** The whole, when every key and value is right. */
  values: FrontMatter | undefined
  /** The same as it was written, so that the rest can be checked while some of it is wrong. */
  written: Record<string, unknown>
  /** The line of the file on which a value stands; for a missing key that of what should hold it. */
  lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * Reads YAML front matter; every wrong or missing key is a problem.
 * @returns undefined when it is not YAML at all.
 */
export function readFrontMatter(yaml: string, problems: FileProblems): Matter | undefined {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false, stringKeys: true })
  // The front matter begins on the second line of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  for (const error of [...document.errors, ...document.warnings]) {
    problems.add(lineAt(error.pos[0]), 'yaml', { reason: error.message.split('\n')[0] ?? '' })
  }
  if (document.errors.length > 0) return undefined
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path))
  const written = toPlain(document, problems)
  if (written === undefined) return undefined
  const parsed = frontMatter.safeParse(written)
  for (const issue of parsed.error?.issues ?? []) addIssue(issue, { written, lineOf, problems })
  return { values: parsed.data, written, lineOf }
}

function toPlain(document: Document, problems: FileProblems): Record<string, unknown> | undefined {
  let plain: unknown
  try {
    plain = document.toJS()
  } catch (error) {
    // References that unfold without end.
    problems.add(2, 'yaml', { reason: error instanceof Error ? error.message : String(error) })
    return undefined
  }
  if (isMap(document.contents) && typeof plain === 'object') return plain as Record<string, unknown>
  problems.add(2, 'no_keys')
  return undefined
}

function addIssue(
  issue: z.core.$ZodIssue,
  { written, lineOf, problems }: Pick<Matter, 'written' | 'lineOf'> & { problems: FileProblems },
): void {
  if (issue.code === 'unrecognized_keys') {
    const shape = issue.path[0] === 'sources' ? source.shape : frontMatter.shape
    for (const key of issue.keys) {
      const path = [...issue.path, key]
      problems.add(lineOf(path), 'key_unknown', { name: path.join('.'), known: listNearest(key, Object.keys(shape)) })
    }
    return
  }
  const name = issue.path.join('.')
  const line = lineOf(issue.path)
  if (valueAt(written, issue.path) === undefined) problems.add(line, 'key_missing', { name })
  else if (issue.message in problemTexts) problems.add(line, issue.message as ProblemCode, { name })
  else if (issue.code === 'invalid_type') problems.add(line, 'value_type', { name, expected: issue.expected })
  else problems.add(line, 'value_other', { name, reason: issue.message })
}

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    written,
  )
}

/** Where a value stands in the document; for a missing key its parent, for an unknown place the beginning. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0]
    }
    if (isSeq(parent)) {
      const item = parent.items[Number(key)] as { range?: [number, number, number] } | undefined
      if (item?.range) return item.range[0]
    }
  }
  return 0
}

function isRealDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day)
}
