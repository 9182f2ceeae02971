import type { Entry } from '../../src/domain/entry.ts'

/** A base of any size that reads like the sample knowledge: its own phrasings with other matters put in. */
export interface MadeUpBase {
  entries: Entry[]
  /** Questions that resemble phrasings but are none of them. */
  questions: string[]
}

/**
 * Makes up entries: each has a matter of its own (four characters drawn by their frequency in the real texts) and
 * phrasings whose words come from real ones. The same numbers give the same base.
 */
export function makeUpBase(
  real: readonly Entry[],
  { entries, phrasings, answerLength }: { entries: number; phrasings: number; answerLength: number },
): MadeUpBase {
  const next = sequence(entries * 31 + phrasings)
  const chinese = real.filter(({ locale }) => locale === 'zh-CN')
  const templates = chinese.flatMap((entry) => entry.phrasings)
  const characters = [...templates.join('')].filter((character) => /\p{Script=Han}/u.test(character))
  const answers = chinese.map(({ answer, facets }) => [answer, ...Object.values(facets)].join('\n'))
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const ask = (matter: string) => {
    const template = [...pick(templates)].slice(0, 14)
    template.splice(Math.floor(next() * template.length), 3, matter)
    return template.join('')
  }
  const matters = Array.from({ length: entries }, () => Array.from({ length: 4 }, () => pick(characters)).join(''))
  const made = matters.map(
    (matter, n): Entry => ({
      ...(pick(chinese) as Entry),
      id: `entry-${n}`,
      title: `${matter}怎么办理`,
      phrasings: Array.from({ length: phrasings - 1 }, () => ask(matter)),
      testQuestions: [],
      answer: `${matter}：${pick(answers).slice(0, answerLength)}`,
      facets: {},
    }),
  )
  return { entries: made, questions: Array.from({ length: 1000 }, () => ask(pick(matters))) }
}

/** A fixed sequence of numbers from 0 to 1 (xorshift32). */
function sequence(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
