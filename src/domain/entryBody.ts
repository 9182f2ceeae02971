import { type FacetKey, facetKeys, facetLabels } from './entry.ts'
import type { FileProblems } from './fileProblem.ts'
import type { Locale } from './locale.ts'

interface Place {
  /** The line of the file on which the body begins. */
  firstLine: number
  locale: Locale
  problems: FileProblems
}

interface Section {
  heading: string
  line: number
  text: string
}

/** The short answer and the facets of an entry's text; headings must be known and in the order of the card. */
export function parseEntryBody(
  body: string,
  place: Place,
): { answer: string; facets: Partial<Record<FacetKey, string>> } {
  const { firstLine, problems } = place
  for (const [index, line] of body.split('\n').entries()) checkLine(line, firstLine + index, problems)
  const [intro, ...sections] = splitSections(body, firstLine)
  const answer = intro?.text ?? ''
  if (answer === '') problems.add(firstLine, 'no_answer')
  return { answer, facets: readFacets(sections, place) }
}

/** The text before the first heading, which has no heading, and one section for each heading. */
function splitSections(body: string, firstLine: number): Section[] {
  const sections: Section[] = [{ heading: '', line: firstLine, text: '' }]
  for (const [index, line] of body.split('\n').entries()) {
    const heading = /^##\s+(.*\S)\s*$/.exec(line)?.[1]
    const last = sections.at(-1)
    if (heading) sections.push({ heading, line: firstLine + index, text: '' })
    else if (last) last.text += `${line}\n`
  }
  return sections.map((section) => ({ ...section, text: section.text.trim() }))
}

function readFacets(sections: Section[], { locale, problems }: Place): Partial<Record<FacetKey, string>> {
  const labels = facetKeys.map((key) => facetLabels[locale][key])
  const facets: Partial<Record<FacetKey, string>> = {}
  let last = -1
  for (const { heading, line, text } of sections) {
    const order = labels.indexOf(heading)
    const key = facetKeys[order]
    if (!key) {
      problems.add(line, 'facet_unknown', { heading, known: listNearest(heading, labels) })
      continue
    }
    if (facets[key] !== undefined) problems.add(line, 'facet_twice', { heading })
    else if (order < last) problems.add(line, 'facet_order', { heading, known: labels.join(', ') })
    last = Math.max(last, order)
    if (text === '') problems.add(line, 'facet_empty', { heading })
    facets[key] = text
  }
  return facets
}

/** Only the safe subset of Markdown that every page renders: paragraphs, lists, bold, web and phone links. */
function checkLine(line: string, at: number, problems: FileProblems): void {
  if (/^#(?!#\s)|^###|^\s+#{1,6}\s/.test(line)) problems.add(at, 'heading_level')
  if (containsHtml(line)) problems.add(at, 'html')
  if (/^\s*\|.*\|\s*$|^\s*\|?\s*:?-{3,}:?\s*\|/.test(line)) problems.add(at, 'table')
  if (/^\s*(?:`{3}|~{3}|={2,}\s*$|-{2,}\s*$|\*{3,}\s*$|_{3,}\s*$)/.test(line)) problems.add(at, 'block')
  if (line.includes('![')) problems.add(at, 'picture')
  for (const url of listLinks(line)) {
    if (!/^(https:\/\/|tel:)/.test(url)) problems.add(at, 'link_unsafe', { url })
  }
}

/** Whether a text holds a tag, a comment or an address in angle brackets. */
export function containsHtml(text: string): boolean {
  return /<\/?[a-z!?][^<>]*>|<!--/i.test(text)
}

/** The targets of a line's links; of one that goes on in the next line, or is defined apart, what stands here. */
function listLinks(line: string): string[] {
  const apart = /^\s*\[[^\]]*\]:\s*(\S*)/.exec(line)?.[1]
  const inline = Array.from(line.matchAll(/\]\(([^)]*)(\)?)/g), ([, url = '', end]) => (end ? url : `… ${url}`))
  return apart === undefined ? inline : [...inline, `… ${apart}`]
}

/** The known words, those first that share most characters with what was written. */
export function listNearest(written: string, known: readonly string[]): string {
  const shared = (label: string) => [...label].filter((character) => written.includes(character)).length
  return known.toSorted((a, b) => shared(b) - shared(a)).join(', ')
}
