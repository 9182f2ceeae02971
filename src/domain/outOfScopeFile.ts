import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { type FileProblem, FileProblems } from './fileProblem.ts'

const form = z.array(z.string().trim().min(1))

/** Reads `knowledge/out-of-scope.yaml`, a list of questions that no entry answers; the path is only for messages. */
export function parseOutOfScopeFile(file: string, text: string): { questions: string[] } | { problems: FileProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = new FileProblems(file)
  for (const { pos, message } of document.errors) {
    problems.add(lines.linePos(pos[0]).line, 'yaml', { reason: message.split('\n')[0] ?? '' })
  }
  if (problems.list.length > 0) return { problems: problems.list }
  const parsed = form.safeParse(document.toJS())
  if (parsed.success) return { questions: parsed.data }
  for (const { path, message } of parsed.error.issues) {
    problems.add(1, 'out_of_scope_list', { detail: `${path.join('.')}: ${message}` })
  }
  return { problems: problems.list }
}
