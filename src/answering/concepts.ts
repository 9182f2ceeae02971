import { foldText } from './text.ts'
import { thesaurus } from './thesaurus.ts'

const conceptsOf = new Map<string, number[]>()
let longest = 0
const englishConcepts = new Map<string, number[]>()

const things = new Set<number>()

thesaurus.forEach((marked, concept) => {
  const line = marked.replace(/^\* /, '')
  if (line !== marked) things.add(concept)
  const latinAt = line.search(/(?<=\s)[a-z]/)
  const chinese = latinAt < 0 ? line : line.slice(0, latinAt)
  const english = latinAt < 0 ? [] : line.slice(latinAt).split(/,\s*/)
  for (const word of chinese.trim().split(/\s+/)) {
    const folded = foldText(word)
    conceptsOf.set(folded, [...(conceptsOf.get(folded) ?? []), concept])
    longest = Math.max(longest, folded.length)
  }
  for (const word of english) englishConcepts.set(word.trim(), [...(englishConcepts.get(word.trim()) ?? []), concept])
})

const englishWords = new RegExp(
  `(?<![a-z])(?:${[...englishConcepts.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'))
    .join('|')})(?![a-z])`,
  'g',
)

/** The groups of the thesaurus that a folded text names, each once: the longest word at each place counts. */
export function findConcepts(folded: string): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < folded.length; ) {
    let length = Math.min(longest, folded.length - at)
    while (length > 0 && !conceptsOf.has(folded.slice(at, at + length))) length -= 1
    for (const concept of length > 0 ? (conceptsOf.get(folded.slice(at, at + length)) ?? []) : []) found.add(concept)
    at += Math.max(1, length)
  }
  for (const [word] of folded.matchAll(englishWords)) {
    for (const concept of englishConcepts.get(word) ?? []) found.add(concept)
  }
  return found
}

/** Whether a group names a thing that a matter is about, as a permit or a tax is. */
export function isThing(concept: number): boolean {
  return things.has(concept)
}
