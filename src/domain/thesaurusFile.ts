import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { facetKeys } from './entry.ts'
import { type FileProblem, FileProblems } from './fileProblem.ts'

const words = z.array(z.string().trim().min(1)).default([])
const groupForm = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  isThing: z.boolean().default(false),
  facet: z.enum(facetKeys).optional(),
  zh: words,
  tw: words,
  hk: words,
  en: words,
})
const fileForm = z.strictObject({ groups: z.array(groupForm).min(1) })

/**
 * Words that mean the same matter to a citizen: everyday, official, Taiwan and Hong Kong wording, English. `isThing`
 * marks what a matter is about (a permit, a tax): a question that names it is not answered with an entry that does not.
 * `facet` marks the words of a question about one part of an answer.
 */
export type ThesaurusGroup = z.infer<typeof groupForm>

/** Reads one file of `knowledge/thesaurus`; the path is only for messages. */
export function parseThesaurusFile(
  file: string,
  text: string,
): { groups: ThesaurusGroup[] } | { problems: FileProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = new FileProblems(file)
  for (const { pos, message } of document.errors) {
    problems.add(lines.linePos(pos[0]).line, 'yaml', { reason: message.split('\n')[0] ?? '' })
  }
  if (problems.list.length > 0) return { problems: problems.list }
  const parsed = fileForm.safeParse(document.toJS())
  if (parsed.success) return { groups: parsed.data.groups }
  for (const { path, message } of parsed.error.issues) {
    const node = document.getIn(path.slice(0, 2) as (string | number)[], true)
    const at = isNode(node) ? (node.range?.[0] ?? 0) : 0
    problems.add(lines.linePos(at).line, 'thesaurus_group', { detail: `${path.join('.')}: ${message}` })
  }
  return { problems: problems.list }
}

/** Problems between files: ids that stand twice, groups without words. */
export function checkThesaurus(files: readonly { file: string; groups: readonly ThesaurusGroup[] }[]): FileProblem[] {
  const seen = new Set<string>()
  return files.flatMap(({ file, groups }) => {
    const problems = new FileProblems(file)
    for (const { id, zh, tw, hk, en } of groups) {
      if (seen.has(id)) problems.add(1, 'thesaurus_group', { detail: `${id}: stands twice` })
      if (zh.length + tw.length + hk.length + en.length === 0) {
        problems.add(1, 'thesaurus_group', { detail: `${id}: has no words` })
      }
      seen.add(id)
    }
    return problems.list
  })
}
