import { type FacetKey, facetKeys, facetLabels } from './entry.ts'
import type { FileProblems } from './fileProblem.ts'
import type { Locale } from './locale.ts'

interface Place {
  /** The line of the file on which the body begins. */
  firstLine: number
  locale: Locale
  problems: FileProblems
}

/** The short answer and the facets of an entry's text; headings must be known and in the order of the card. */
export function parseEntryBody(
  body: string,
  { firstLine, locale, problems }: Place,
): { answer: string; facets: Partial<Record<FacetKey, string>> } {
  const sections: { heading: string | undefined; line: number; lines: string[] }[] = [
    { heading: undefined, line: firstLine, lines: [] },
  ]
  for (const [index, line] of body.split('\n').entries()) {
    const at = firstLine + index
    checkLine(line, at, problems)
    const heading = /^##\s+(.*\S)\s*$/.exec(line)?.[1]
    if (heading) sections.push({ heading, line: at, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  const [intro, ...rest] = sections
  const answer = intro?.lines.join('\n').trim() ?? ''
  if (answer === '')
    problems.add(firstLine, 'has no answer', 'write the short complete answer before the first heading')
  const facets: Partial<Record<FacetKey, string>> = {}
  let last = -1
  for (const { heading = '', line, lines } of rest) {
    const key = facetKeys.find((candidate) => facetLabels[locale][candidate] === heading)
    if (!key) {
      problems.add(
        line,
        `“${heading}” is not a facet`,
        `use one of ${nearest(heading, Object.values(facetLabels[locale]))}`,
      )
      continue
    }
    const order = facetKeys.indexOf(key)
    if (facets[key] !== undefined) problems.add(line, `“${heading}” stands twice`, 'join the two')
    else if (order < last)
      problems.add(
        line,
        `“${heading}” is out of order`,
        `the order is ${Object.values(facetLabels[locale]).join(', ')}`,
      )
    last = Math.max(last, order)
    const text = lines.join('\n').trim()
    if (text === '') problems.add(line, `“${heading}” is empty`, 'write it or delete the heading')
    facets[key] = text
  }
  return { answer, facets }
}

/** Only the safe subset of Markdown that every page renders: paragraphs, lists, bold, web and phone links. */
function checkLine(line: string, at: number, problems: FileProblems): void {
  if (/^#(?!#\s)|^###/.test(line))
    problems.add(at, 'is a heading of another level', 'use ## for facets and nothing else')
  if (/<\/?[a-z!][^>]*>/i.test(line))
    problems.add(at, 'contains HTML', 'write plain Markdown: paragraphs, lists, **bold**, [links](https://…)')
  if (/^\s*\|.*\|\s*$/.test(line)) problems.add(at, 'contains a table', 'write it as a list')
  if (/!\[/.test(line)) problems.add(at, 'contains a picture', 'say it in words')
  for (const [, url = ''] of line.matchAll(/\]\(([^)]*)\)/g)) {
    if (!/^(https?:\/\/|tel:)/.test(url)) problems.add(at, `links to ${url}`, 'link only to https:// or tel: addresses')
  }
}

/** The known headings, those first that share characters with what was written. */
function nearest(heading: string, known: readonly string[]): string {
  const shared = (label: string) => [...label].filter((character) => heading.includes(character)).length
  return known.toSorted((a, b) => shared(b) - shared(a)).join(', ')
}
