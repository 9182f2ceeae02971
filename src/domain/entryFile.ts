import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Entry } from './entry.ts'
import { parseEntryBody } from './entryBody.ts'
import { type FileProblem, FileProblems } from './fileProblem.ts'
import { locales } from './locale.ts'

/** Fewer ways of asking than this leave too many citizens unanswered. */
export const minPhrasings = 8

export interface KnownNames {
  /** Departments that exist; without the list any name is taken. */
  departmentIds?: readonly string[] | undefined
}

const isoDay = z.string().refine((day) => isRealDay(day), 'is not a day|write a day that exists as YYYY-MM-DD')
const text = z.string().trim().min(1, 'is empty|write it or leave the key out')
const source = z.strictObject({
  title: text,
  article: text.optional(),
  number: text.optional(),
  issuer: text.optional(),
  issuedAt: isoDay.optional(),
  url: z.url({ protocol: /^https?$/, error: 'is not a web address|begin it with https://' }).optional(),
  checkedAt: isoDay,
  via: z
    .enum(
      ['text', 'quotation'],
      'must be text or quotation|text: read in the source itself; quotation: read where others quote it',
    )
    .optional(),
})
const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id|use lower-case letters, digits and single hyphens'),
  locale: z.enum(locales, `must be one of ${locales.join(', ')}|take the language of the text`),
  title: text,
  phrasings: z
    .array(text)
    .min(minPhrasings, `has fewer than ${minPhrasings} phrasings|add the ways in which citizens ask it`),
  testQuestions: z.array(text).default([]),
  department: z.string(),
  scope: z.enum(['national', 'example-city'], 'must be national or example-city|say where the text is true'),
  handoff: z.enum(['offer', 'always', 'never'], 'must be offer, always or never|say when a person is offered'),
  sources: z.array(source).min(1, 'names no source|name the law or notice on which the answer rests'),
  validFrom: isoDay,
  validTo: isoDay.optional(),
  reviewBy: isoDay,
})

/**
 * Reads one entry file: YAML front matter, the short answer, then the facets under `##` headings. Strict: what it does
 * not know it refuses.
 * @param path as it stands in messages; it must end in `<topic>/<id>.<locale>.md`.
 * @returns the entry, or every problem of the file with its line and mend.
 */
export function parseEntryFile(
  path: string,
  content: string,
  known: KnownNames = {},
): { entry: Entry } | { problems: FileProblem[] } {
  const problems = new FileProblems(path)
  checkBytes(content, problems)
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  if (!parts) {
    problems.add(1, 'has no front matter', 'begin the file with a line ---, the keys, and another line ---')
    return { problems: problems.list }
  }
  const [, yaml = '', body = ''] = parts
  const matter = readFrontMatter(yaml, problems)
  const bodyLine = yaml.split('\n').length + 3
  if (!matter) return { problems: problems.list }
  const { answer, facets } = parseEntryBody(body, { firstLine: bodyLine, locale: matter.values.locale, problems })
  checkNames(path, matter, known, problems)
  if (problems.list.length > 0) return { problems: problems.list }
  const { department, ...values } = matter.values
  const topic = path.split('/').at(-2) ?? ''
  return { entry: { ...values, topic, departmentId: department, answer, facets } }
}

interface Matter {
  values: z.infer<typeof frontMatter>
  lineOf: (path: readonly PropertyKey[]) => number
}

function readFrontMatter(yaml: string, problems: FileProblems): Matter | undefined {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' })
  // The front matter begins on the second line of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  for (const error of [...document.errors, ...document.warnings]) {
    problems.add(
      lineAt(error.pos[0]),
      `is not YAML: ${error.message.split('\n')[0]}`,
      'mend the line; quote a text that contains ": " or " #"',
    )
  }
  if (document.errors.length > 0) return undefined
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path))
  const parsed = frontMatter.safeParse(document.toJS())
  if (parsed.success) return { values: parsed.data, lineOf }
  for (const issue of parsed.error.issues) {
    const keys = 'keys' in issue ? (issue.keys as string[]) : []
    const name = [...issue.path, ...keys.slice(0, 1)].join('.')
    const [what = '', mend] = issue.message.split('|')
    const words = issue.code === 'unrecognized_keys' ? 'is not a known key' : mend ? what : describeType(issue)
    problems.add(
      lineOf([...issue.path, ...keys.slice(0, 1)]),
      `${name} ${words}`,
      mend ?? 'see the form of entry files in the README',
    )
  }
  return undefined
}

function describeType(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type') return issue.message
  return issue.input === undefined && /undefined/.test(issue.message) ? 'is missing' : `must be ${issue.expected}`
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

function checkBytes(content: string, problems: FileProblems): void {
  const lineOf = (index: number) => content.slice(0, index).split('\n').length
  if (content.startsWith('\uFEFF')) problems.add(1, 'begins with a byte order mark', 'save it as UTF-8 without BOM')
  const carriage = content.indexOf('\r')
  if (carriage >= 0) problems.add(lineOf(carriage), 'has Windows line ends', 'save it with LF line ends')
  const broken = content.indexOf('\uFFFD')
  if (broken >= 0)
    problems.add(lineOf(broken), 'has characters that are not UTF-8', 'save it as UTF-8 and type them again')
}

function checkNames(path: string, { values, lineOf }: Matter, known: KnownNames, problems: FileProblems): void {
  const expected = `${values.id}.${values.locale}.md`
  const name = path.split('/').at(-1)
  if (name !== expected)
    problems.add(
      lineOf(['id']),
      `id and locale say ${expected}, the file is ${name}`,
      'rename the file or correct the keys',
    )
  if (known.departmentIds && !known.departmentIds.includes(values.department)) {
    problems.add(
      lineOf(['department']),
      `department ${values.department} does not exist`,
      'take an id from departments.yaml',
    )
  }
  if (values.validTo && values.validTo < values.validFrom) {
    problems.add(lineOf(['validTo']), 'validTo is before validFrom', 'correct one of the two days')
  }
  const seen = new Map<string, number>()
  for (const [index, phrasing] of values.phrasings.entries()) {
    const first = seen.get(phrasing)
    if (first !== undefined)
      problems.add(lineOf(['phrasings', index]), `phrasing stands twice: ${phrasing}`, 'delete one of them')
    seen.set(phrasing, index)
  }
  for (const [index, question] of values.testQuestions.entries()) {
    if (seen.has(question))
      problems.add(
        lineOf(['testQuestions', index]),
        `test question is a phrasing: ${question}`,
        'ask it in other words',
      )
  }
}

/** What only shows across files: an entry twice, or a phrasing that would pull two entries. */
export function checkEntries(entries: readonly Entry[]): FileProblem[] {
  const problems: FileProblem[] = []
  const fileOf = (entry: Entry) => `${entry.topic}/${entry.id}.${entry.locale}.md`
  const add = (entry: Entry, message: string, mend: string) =>
    problems.push({ file: fileOf(entry), line: 1, message, mend })
  const ids = new Map<string, Entry>()
  const phrasings = new Map<string, Entry>()
  for (const entry of entries) {
    const key = `${entry.id} ${entry.locale}`
    const twin = ids.get(key)
    if (twin) add(entry, `the entry ${key} stands in ${fileOf(twin)} too`, 'give one of them another id')
    ids.set(key, entry)
    for (const phrasing of entry.phrasings) {
      const other = phrasings.get(`${entry.locale} ${phrasing}`)
      if (other && other.id !== entry.id)
        add(
          entry,
          `“${phrasing}” is a phrasing of ${fileOf(other)} too`,
          'keep it in the entry that it really asks for',
        )
      phrasings.set(`${entry.locale} ${phrasing}`, entry)
    }
  }
  return problems
}
