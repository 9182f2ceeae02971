import { compareMeaning, findMeaning } from './meanings.ts'
import type { Retrieval } from './retrieval.ts'
import { answerCosineWeight } from './views.ts'

/** The question's meaning, to be compared with the classes in the running. */
export interface Meaning {
  /** Blend of the best and the mean of the three best cosines with the class's documents. */
  compare: (classIndex: number) => number
  /** The best cosine with one of the class's documents. */
  best: (classIndex: number) => number
}

/** @returns undefined where there are no word vectors, or none for the words of the question. */
export function readMeaning(retrieval: Retrieval, bare: string): Meaning | undefined {
  const { meanings } = retrieval
  const meaning = meanings && findMeaning(meanings, bare)
  if (!meanings || !meaning) return undefined
  const known = new Map<number, { best: number; blend: number }>()
  const look = (c: number) => {
    const found = known.get(c) ?? compareClass(retrieval, c, (document) => compareMeaning(meanings, meaning, document))
    known.set(c, found)
    return found
  }
  return { compare: (c) => look(c).blend, best: (c) => look(c).best }
}

function compareClass(
  { firstDocuments, isAnswer }: Retrieval,
  c: number,
  compare: (document: number) => number,
): { best: number; blend: number } {
  let [first, second, third, count] = [0, 0, 0, 0]
  for (let document = firstDocuments[c] as number; document < (firstDocuments[c + 1] as number); document++) {
    const cosine = compare(document) * (isAnswer[document] === 1 ? answerCosineWeight : 1)
    if (cosine <= 0) continue
    count += 1
    if (cosine > first) [first, second, third] = [cosine, first, second]
    else if (cosine > second) [second, third] = [cosine, second]
    else if (cosine > third) third = cosine
  }
  return { best: first, blend: 0.7 * first + (0.3 * (first + second + third)) / Math.min(3, Math.max(2, count)) }
}
