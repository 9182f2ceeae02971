import type { Entry } from './entry.ts'
import { containsHtml, parseEntryBody } from './entryBody.ts'
import { type Matter, readFrontMatter } from './entryMatter.ts'
import { type FileProblem, FileProblems, makeProblem } from './fileProblem.ts'
import { type Locale, locales } from './locale.ts'

export interface KnownNames {
  /** Departments that exist; without the list any name is taken. */
  departmentIds?: readonly string[] | undefined
}

/**
 * Reads one entry file: YAML front matter, the short answer, then the facets under `##` headings. Strict: what it does
 * not know it refuses. Never throws.
 * @param path as it stands in messages; it must end in `<topic>/<id>.<locale>.md`.
 * @returns the entry, or every problem of the file with its line and mend.
 */
export function parseEntryFile(
  path: string,
  content: string,
  known: KnownNames = {},
): { entry: Entry } | { problems: FileProblem[] } {
  const problems = new FileProblems(path)
  const topic = path.split(/[\\/]/).at(-2) ?? ''
  checkBytes(content, problems)
  if (topic === '' || topic === '.') problems.add(1, 'no_topic')
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  if (!parts) {
    problems.add(1, 'no_front_matter')
    return { problems: problems.list }
  }
  const [, yaml = '', body = ''] = parts
  const matter = readFrontMatter(yaml, problems)
  if (matter) checkMatter(path, { ...matter, known, problems })
  const locale = matter?.values?.locale ?? localeOf(path)
  const { answer, facets } = parseEntryBody(body, { firstLine: yaml.split('\n').length + 3, locale, problems })
  if (!matter?.values || problems.list.length > 0) return { problems: problems.list }
  const { department, ...values } = matter.values
  return { entry: { ...values, topic, departmentId: department, answer, facets } }
}

/** The language that a file name announces. */
function localeOf(path: string): Locale {
  return locales.find((locale) => path.endsWith(`.${locale}.md`)) ?? 'zh-CN'
}

function checkBytes(content: string, problems: FileProblems): void {
  const lineOf = (index: number) => content.slice(0, index).split('\n').length
  if (content.startsWith('\uFEFF')) problems.add(1, 'byte_order_mark')
  const carriage = content.indexOf('\r')
  if (carriage >= 0) problems.add(lineOf(carriage), 'line_ends')
  const broken = content.indexOf('\uFFFD')
  if (broken >= 0) problems.add(lineOf(broken), 'not_utf8')
}

type Checked = Matter & { known: KnownNames; problems: FileProblems }

/** What no single key shows; each check works on what was written, although another key may be wrong. */
function checkMatter(path: string, checked: Checked): void {
  const { written, lineOf, known, problems } = checked
  const { id, locale, department, validFrom, validTo } = written
  const expected = `${id}.${locale}.md`
  const actual = path.split(/[\\/]/).at(-1) ?? ''
  if (typeof id === 'string' && typeof locale === 'string' && actual !== expected) {
    problems.add(lineOf(['id']), 'file_name', { expected, actual })
  }
  if (typeof department === 'string' && known.departmentIds && !known.departmentIds.includes(department)) {
    problems.add(lineOf(['department']), 'department_unknown', { name: department })
  }
  if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom) {
    problems.add(lineOf(['validTo']), 'validity_order')
  }
  if (typeof written['title'] === 'string' && containsHtml(written['title'])) problems.add(lineOf(['title']), 'html')
  checkQuestions(checked)
}

function checkQuestions({ written, lineOf, problems }: Checked): void {
  const seen = new Set<string>()
  for (const [index, phrasing] of listTexts(written['phrasings'])) {
    if (seen.has(foldPhrasing(phrasing)))
      problems.add(lineOf(['phrasings', index]), 'phrasing_twice', { text: phrasing })
    seen.add(foldPhrasing(phrasing))
    if (containsHtml(phrasing)) problems.add(lineOf(['phrasings', index]), 'html')
  }
  for (const [index, question] of listTexts(written['testQuestions'])) {
    if (seen.has(foldPhrasing(question))) {
      problems.add(lineOf(['testQuestions', index]), 'test_is_phrasing', { text: question })
    }
  }
}

function listTexts(value: unknown): [index: number, text: string][] {
  const items: unknown[] = Array.isArray(value) ? value : []
  return items.flatMap((item, index) => (typeof item === 'string' ? [[index, item] as [number, string]] : []))
}

/** Two phrasings that differ only in width, case, spaces or punctuation are one. */
function foldPhrasing(phrasing: string): string {
  const bare = phrasing
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]/gu, '')
  return bare === '' ? phrasing : bare
}

/** What only shows across files: an entry twice, or a phrasing that would pull two entries. */
export function checkEntries(entries: readonly Entry[]): FileProblem[] {
  const problems: FileProblem[] = []
  const fileOf = (entry: Entry) => `${entry.topic}/${entry.id}.${entry.locale}.md`
  const ids = new Map<string, Entry>()
  const phrasings = new Map<string, Entry>()
  for (const entry of entries) {
    const at = { file: fileOf(entry), line: 1 }
    const name = `${entry.id} ${entry.locale}`
    const twin = ids.get(name)
    if (twin) problems.push(makeProblem(at, { code: 'entry_twice', values: { name, other: fileOf(twin) } }))
    ids.set(name, entry)
    for (const text of entry.phrasings) {
      const key = `${entry.locale} ${foldPhrasing(text)}`
      const other = phrasings.get(key)
      if (other && other.id !== entry.id) {
        problems.push(makeProblem(at, { code: 'phrasing_shared', values: { text, other: fileOf(other) } }))
      }
      phrasings.set(key, entry)
    }
  }
  return problems
}
