import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type DepartmentEntry, parseDepartmentsFile } from '../domain/departmentsFile.ts'
import type { Entry } from '../domain/entry.ts'
import { checkEntries, parseEntryFile } from '../domain/entryFile.ts'
import { type FileProblem, formatProblem } from '../domain/fileProblem.ts'

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
export async function readKnowledgeFolder(
  folder: string,
): Promise<{ departments: DepartmentEntry[]; entries: Entry[] }> {
  const departmentsPath = join(folder, 'departments.yaml')
  const text = await readFile(departmentsPath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${departmentsPath}: ${error.code === 'ENOENT' ? 'not found; set KNOWLEDGE_DIR to the folder of the entries' : error.message}`,
    )
  })
  const departments = parseDepartmentsFile(departmentsPath, text)
  const departmentIds = departments.map(({ id }) => id)
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort()
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
  if (problems.length > 0) throw new KnowledgeProblems(problems)
  return { departments, entries }
}
