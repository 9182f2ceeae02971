import { type Classifier, trainClassifier } from './classifier.ts'
import { type EmbeddedTexts, type Embeddings, packEmbeddings } from './embeddings.ts'
import { extractFeatures, type Features } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { buildMeanings, type Meanings } from './meanings.ts'
import { buildPostings, type Postings } from './postings.ts'
import { foldText, stripPoliteness } from './text.ts'
import { toVector } from './vector.ts'
import type { WordVectors } from './wordVectors.ts'

/** What can be found: the questions that lead to it and the texts of its answer. */
export interface Item {
  id: string
  phrasings: readonly string[]
  texts: readonly string[]
}

/** What is known of the language beside the items. */
export interface Language {
  lexicon: Lexicon
  vectors: WordVectors | undefined
}

/** All that ranking needs. Immutable after building. A class is an item; its documents stand together. */
export interface Retrieval {
  ids: readonly string[]
  lexicon: Lexicon
  postings: Postings
  classOfDocument: Int32Array
  /** Class → its first document; one more than there are classes. */
  firstDocuments: Int32Array
  /** Class → the end of its phrasings, which come before its answers. */
  endOfPhrasings: Int32Array
  /** 1 for a part of an answer, 0 for a phrasing. */
  isAnswer: Uint8Array
  classifier: Classifier | undefined
  meanings: Meanings | undefined
  embeddings: Embeddings | undefined
}

interface Document {
  classIndex: number
  folded: string
  features: Features
  isAnswer: boolean
  /** Whether the classifier learns from it: of a long text only the first part. */
  isSample: boolean
}

const answerSampleWeight = 0.5

/** Where entries have fewer phrasings than this on average, a classifier has nothing to learn from. */
const minPhrasings = 1.5

/** Characters of an answer text that are compared at once, and how many such windows a text may have. */
const windowLength = 600
const maxWindows = 12

/** Builds the index of all items: the same items in the same order give the same index. */
export function buildRetrieval(
  items: readonly Item[],
  { lexicon, vectors }: Language,
  embedded?: EmbeddedTexts,
): Retrieval {
  const documents = items.flatMap((item, classIndex) => toDocuments(item, classIndex, lexicon))
  const postings = buildPostings(documents)
  return {
    ids: items.map(({ id }) => id),
    lexicon,
    postings,
    ...locate(documents, items.length),
    isAnswer: Uint8Array.from(documents, ({ isAnswer }) => (isAnswer ? 1 : 0)),
    classifier: learn(documents, postings, items.length),
    meanings:
      vectors &&
      buildMeanings(
        vectors,
        documents.map(({ folded }) => folded),
      ),
    embeddings: embedded && packEmbeddings(listTexts(items), embedded),
  }
}

/** The texts of the documents as they were written, in the documents' order. */
export function listTexts(items: readonly Item[]): string[] {
  return items.flatMap(({ phrasings, texts }) => [...phrasings, ...texts.flatMap(toWindows)])
}

/** Phrasings and answer windows as documents. */
function toDocuments(item: Item, classIndex: number, lexicon: Lexicon): Document[] {
  const read = (text: string, isAnswer: boolean, isSample: boolean): Document => {
    const folded = stripPoliteness(foldText(text))
    return { classIndex, folded, features: extractFeatures(folded, lexicon), isAnswer, isSample }
  }
  return [
    ...item.phrasings.map((text) => read(text, false, true)),
    ...item.texts.flatMap((text) => toWindows(text).map((part, i) => read(part, true, i === 0))),
  ]
}

/** Parts of a long text that overlap by half, so that a question need not compete with all that the answer says. */
function toWindows(text: string): string[] {
  if (text.length <= windowLength) return text === '' ? [] : [text]
  const step = windowLength / 2
  const count = Math.min(maxWindows, Math.ceil(text.length / step) - 1)
  return Array.from({ length: count }, (_, i) => text.slice(i * step, i * step + windowLength))
}

function locate(documents: readonly Document[], classCount: number) {
  const firstDocuments = new Int32Array(classCount + 1)
  for (const { classIndex } of documents)
    firstDocuments[classIndex + 1] = (firstDocuments[classIndex + 1] as number) + 1
  for (let c = 0; c < classCount; c++) {
    firstDocuments[c + 1] = (firstDocuments[c + 1] as number) + (firstDocuments[c] as number)
  }
  const endOfPhrasings = firstDocuments.slice(0, classCount)
  for (const { classIndex, isAnswer } of documents) {
    if (!isAnswer) endOfPhrasings[classIndex] = (endOfPhrasings[classIndex] as number) + 1
  }
  return { endOfPhrasings, firstDocuments, classOfDocument: Int32Array.from(documents, ({ classIndex }) => classIndex) }
}

function learn(documents: readonly Document[], postings: Postings, classCount: number): Classifier | undefined {
  const phrasingCount = documents.filter(({ isAnswer }) => !isAnswer).length
  if (phrasingCount < minPhrasings * classCount) return undefined
  const samples = documents
    .filter(({ isSample }) => isSample)
    .map(({ features, classIndex, isAnswer }) => ({
      vector: toVector(postings, features),
      classIndex,
      weight: isAnswer ? answerSampleWeight : 1,
    }))
  return trainClassifier(samples, { classCount, featureCount: postings.vocabulary.size })
}
