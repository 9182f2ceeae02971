import { type Classifier, trainClassifier } from './classifier.ts'
import { extractFeatures } from './features.ts'
import { buildPostings, type Document, type Postings } from './postings.ts'
import { foldText, stripPoliteness } from './text.ts'

/** What can be found: the questions that lead to it and the texts of its answer. */
export interface Item {
  id: string
  phrasings: readonly string[]
  texts: readonly string[]
}

/** All that ranking needs. Immutable after building. */
export interface Retrieval {
  ids: readonly string[]
  postings: Postings
  classOfDocument: Int32Array
  /** How much each document counts in the cosine and in the BM25+ view. */
  cosineWeights: Float32Array
  lexicalWeights: Float32Array
  /** The features of each class's documents together. */
  featuresOfClass: readonly ReadonlySet<number>[]
  classifier: Classifier | undefined
}

/* Answer texts share words with questions that they do not answer: they count less than a phrasing. */
const answerCosineWeight = 0.7
const answerLexicalWeight = 0.5
const answerSampleWeight = 0.5

/** Where entries have fewer phrasings than this on average, a classifier has nothing to learn from. */
const minPhrasings = 1.5

/** Characters of an answer text that are compared at once, and how many such windows a text may have. */
const windowLength = 600
const maxWindows = 12

/** Builds the index of all items: the same items in the same order give the same index. */
export function buildRetrieval(items: readonly Item[]): Retrieval {
  const documents = items.flatMap(toDocuments)
  const { postings, vectors } = buildPostings(documents)
  const featuresOfClass = items.map(() => new Set<number>())
  documents.forEach(({ classIndex }, i) => {
    for (const id of vectors[i]?.ids ?? []) featuresOfClass[classIndex]?.add(id)
  })
  const samples = documents.flatMap(({ classIndex, isAnswer, isFirst }, i) => {
    const vector = vectors[i]
    if (!vector || (isAnswer && !isFirst)) return []
    return [{ vector, classIndex, weight: isAnswer ? answerSampleWeight : 1 }]
  })
  const phrasingCount = documents.filter(({ isAnswer }) => !isAnswer).length
  const sizes = { classCount: items.length, featureCount: postings.vocabulary.size }
  return {
    ids: items.map(({ id }) => id),
    postings,
    classOfDocument: Int32Array.from(documents, ({ classIndex }) => classIndex),
    cosineWeights: Float32Array.from(documents, ({ isAnswer }) => (isAnswer ? answerCosineWeight : 1)),
    lexicalWeights: Float32Array.from(documents, ({ isAnswer }) => (isAnswer ? answerLexicalWeight : 1)),
    featuresOfClass,
    classifier: phrasingCount >= minPhrasings * items.length ? trainClassifier(samples, sizes) : undefined,
  }
}

/** Phrasings and answer windows as documents. The classifier learns from the first window of each text alone. */
function toDocuments(item: Item, classIndex: number): (Document & { isFirst: boolean })[] {
  const read = (text: string) => extractFeatures(stripPoliteness(foldText(text)))
  return [
    ...item.phrasings.map((text) => ({ classIndex, features: read(text), isAnswer: false, isFirst: true })),
    ...item.texts.flatMap((text) =>
      toWindows(text).map((part, i) => ({ classIndex, features: read(part), isAnswer: true, isFirst: i === 0 })),
    ),
  ]
}

/** Parts of a long text that overlap by half, so that a question need not compete with all that the answer says. */
function toWindows(text: string): string[] {
  if (text.length <= windowLength) return text === '' ? [] : [text]
  const step = windowLength / 2
  const count = Math.min(maxWindows, Math.ceil(text.length / step) - 1)
  return Array.from({ length: count }, (_, i) => text.slice(i * step, i * step + windowLength))
}

/** Bytes that the index takes when it is written: its numbers as they are, its words in UTF-8. */
export function countIndexBytes(retrieval: Retrieval): number {
  const { postings, classifier, classOfDocument, cosineWeights, lexicalWeights, featuresOfClass } = retrieval
  const { idf, starts, documents, cosines, impacts, vocabulary } = postings
  const arrays = [idf, starts, documents, cosines, impacts, classOfDocument, cosineWeights, lexicalWeights]
  if (classifier) arrays.push(classifier.weights, classifier.biases)
  const numbers = arrays.reduce((sum, array) => sum + array.byteLength, 0)
  const sets = featuresOfClass.reduce((sum, features) => sum + features.size * 4, 0)
  const encoder = new TextEncoder()
  let words = 0
  for (const word of vocabulary.keys()) words += encoder.encode(word).length + 1
  return numbers + sets + words
}
