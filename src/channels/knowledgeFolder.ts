import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parseDepartmentsFile } from '../domain/departmentsFile.ts'
import type { Entry } from '../domain/entry.ts'
import { checkEntries, parseEntryFile } from '../domain/entryFile.ts'
import { type FileProblem, formatProblem } from '../domain/fileProblem.ts'
import type { Knowledge } from '../domain/knowledge.ts'
import { checkThesaurus, parseThesaurusFile, type ThesaurusGroup } from '../domain/thesaurusFile.ts'

/** The folder could not be used; the message lists every problem with file, line and mend. */
export class KnowledgeProblems extends Error {
  readonly problems: FileProblem[]
  constructor(problems: FileProblem[]) {
    super(problems.map((problem) => formatProblem(problem)).join('\n'))
    this.name = 'KnowledgeProblems'
    this.problems = problems
  }
}

/**
 * Reads the reviewed FAQ from its folder, all or nothing.
 * @throws KnowledgeProblems, or an error that says that the folder is missing.
 */
export async function readKnowledgeFolder(folder: string): Promise<Knowledge> {
  const departmentsPath = join(folder, 'departments.yaml')
  const text = await readFile(departmentsPath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${departmentsPath}: ${error.code === 'ENOENT' ? 'not found; set KNOWLEDGE_DIR to the folder of the entries' : error.message}`,
    )
  })
  const departments = parseDepartmentsFile(departmentsPath, text)
  const departmentIds = departments.map(({ id }) => id)
  const all = (await readdir(folder, { recursive: true })).sort()
  const paths = all.filter((path) => path.endsWith('.md') && basename(path) !== 'README.md')
  const entries: Entry[] = []
  const problems: FileProblem[] = []
  for (const path of paths) {
    const parsed = parseEntryFile(relative('.', join(folder, path)), await readFile(join(folder, path), 'utf8'), {
      departmentIds,
    })
    if ('entry' in parsed) entries.push(parsed.entry)
    else problems.push(...parsed.problems)
  }
  problems.push(...checkEntries(entries))
  const thesaurus = await readThesaurus(folder, { paths: all, problems })
  if (problems.length > 0) throw new KnowledgeProblems(problems)
  return { departments, entries, thesaurus }
}

async function readThesaurus(
  folder: string,
  { paths, problems }: { paths: readonly string[]; problems: FileProblem[] },
): Promise<ThesaurusGroup[]> {
  const files = []
  for (const path of paths.filter((path) => /^thesaurus[/\\].*\.yaml$/.test(path))) {
    const file = relative('.', join(folder, path))
    const parsed = parseThesaurusFile(file, await readFile(join(folder, path), 'utf8'))
    if ('groups' in parsed) files.push({ file, groups: parsed.groups })
    else problems.push(...parsed.problems)
  }
  problems.push(...checkThesaurus(files))
  return files.flatMap(({ groups }) => groups)
}
