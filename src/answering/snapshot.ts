import { type Adjustment, noAdjustment } from './adjust.ts'
import type { Classifier } from './classifier.ts'
import type { Embeddings } from './embeddings.ts'
import type { Meanings } from './meanings.ts'
import { type Part, readDeltas, readParts, writeDeltas, writeParts } from './parts.ts'
import { describeFeatures, type Postings } from './postings.ts'
import type { Language, Retrieval } from './retrieval.ts'

/** Changes whenever an index of the same entries would come out otherwise: an older snapshot is then built anew. */
export const snapshotVersion = 'lianxin-index-5'

/** What a snapshot holds. */
interface Adjusted {
  retrieval: Retrieval
  adjustment: Adjustment
  embeddedAdjustment?: Adjustment | undefined
}

const text = { encode: new TextEncoder(), decode: new TextDecoder() }

/**
 * Writes an index as it was built, so that an instance loads it in milliseconds. Thesaurus and word vectors are not in
 * it; `readSnapshot` must be given the same ones.
 */
export function writeSnapshot({ retrieval, adjustment, embeddedAdjustment }: Adjusted): Uint8Array<ArrayBuffer> {
  const { ids, postings, firstDocuments, endOfPhrasings, classifier, meanings, embeddings } = retrieval
  const parts: Record<string, Part> = {
    head: text.encode.encode(
      JSON.stringify({
        version: snapshotVersion,
        ids,
        adjustment,
        embeddedAdjustment,
        embeddings: embeddings && { model: embeddings.model, dimensions: embeddings.dimensions },
        dimensions: meanings?.vectors.dimensions ?? 0,
        unknownMeaning: meanings?.unknownIdf ?? 0,
        classifies: classifier !== undefined,
      }),
    ),
    vocabulary: text.encode.encode([...postings.vocabulary.keys()].join('\n')),
    starts: writeDeltas(postings.starts),
    documents: writePostings(postings),
    counts: postings.counts,
    inverseNorms: postings.inverseNorms,
    dampings: postings.dampings,
    firstDocuments,
    endOfPhrasings,
  }
  if (classifier) {
    Object.assign(parts, { weights: classifier.weights, scales: classifier.scales, biases: classifier.biases })
  }
  if (meanings) {
    Object.assign(parts, {
      meaningRows: Int32Array.from(meanings.idf.keys()),
      meaningIdf: Float32Array.from(meanings.idf.values()),
      common: meanings.common,
      meanings: meanings.values,
    })
  }
  if (embeddings) Object.assign(parts, { embeddings: embeddings.values, embeddingScales: embeddings.scales })
  return writeParts(parts)
}

/**
 * Reads what `writeSnapshot` wrote.
 * @returns undefined when it was written by another version or with other word vectors: build the index anew.
 * @throws when the bytes are damaged.
 */
export function readSnapshot(bytes: Uint8Array<ArrayBuffer>, { lexicon, vectors }: Language): Adjusted | undefined {
  const parts = readParts(bytes)
  const head = JSON.parse(text.decode.decode(parts.bytes('head'))) as Head
  if (head.version !== snapshotVersion || head.dimensions !== (vectors?.dimensions ?? 0)) return undefined
  const firstDocuments = parts.integers('firstDocuments')
  const endOfPhrasings = parts.integers('endOfPhrasings')
  const retrieval: Retrieval = {
    ids: head.ids,
    lexicon,
    postings: readPostings(parts, firstDocuments.at(-1) ?? 0),
    ...spread(firstDocuments, endOfPhrasings),
    firstDocuments,
    endOfPhrasings,
    classifier: head.classifies ? readClassifier(parts, head.ids.length) : undefined,
    meanings: vectors && readMeanings(parts, vectors, head.unknownMeaning),
    embeddings: head.embeddings && readEmbeddings(parts, head.embeddings),
  }
  return { retrieval, adjustment: head.adjustment, embeddedAdjustment: head.embeddedAdjustment }
}

interface Head {
  version: string
  ids: string[]
  adjustment: Adjustment
  embeddedAdjustment?: Adjustment
  embeddings?: Pick<Embeddings, 'model' | 'dimensions'>
  dimensions: number
  unknownMeaning: number
  classifies: boolean
}
type Parts = ReturnType<typeof readParts>

/** The documents of each feature, each as the distance from the one before it. */
function writePostings({ starts, documents }: Postings): Uint8Array<ArrayBuffer> {
  const distances = new Int32Array(documents.length)
  for (let id = 0; id + 1 < starts.length; id++) {
    let last = 0
    for (let at = starts[id] as number; at < (starts[id + 1] as number); at++) {
      distances[at] = (documents[at] as number) - last
      last = documents[at] as number
    }
  }
  return writeDeltas(distances, { isDistance: true })
}

function readPostings(parts: Parts, documentCount: number): Postings {
  const words = text.decode.decode(parts.bytes('vocabulary')).split('\n')
  const vocabulary = new Map(words.map((word, id) => [word, id]))
  const starts = readDeltas(parts.bytes('starts'), words.length + 1)
  const counts = parts.bytes('counts')
  const documents = readDeltas(parts.bytes('documents'), counts.length, { isDistance: true })
  for (let id = 0; id < words.length; id++) {
    for (let at = (starts[id] as number) + 1; at < (starts[id + 1] as number); at++) {
      documents[at] = (documents[at] as number) + (documents[at - 1] as number)
    }
  }
  return {
    vocabulary,
    ...describeFeatures(vocabulary, starts, documentCount),
    starts,
    documents,
    counts,
    inverseNorms: parts.floats('inverseNorms'),
    dampings: parts.floats('dampings'),
  }
}

function spread(firstDocuments: Int32Array, endOfPhrasings: Int32Array) {
  const total = firstDocuments.at(-1) ?? 0
  const classOfDocument = new Int32Array(total)
  const isAnswer = new Uint8Array(total)
  endOfPhrasings.forEach((end, c) => {
    classOfDocument.fill(c, firstDocuments[c], firstDocuments[c + 1])
    isAnswer.fill(1, end, firstDocuments[c + 1])
  })
  return { classOfDocument, isAnswer }
}

function readClassifier(parts: Parts, classCount: number): Classifier {
  const weights = parts.signed('weights')
  return { classCount, weights, scales: parts.floats('scales'), biases: parts.floats('biases') }
}

function readMeanings(parts: Parts, vectors: Meanings['vectors'], unknownIdf: number): Meanings {
  const idf = parts.floats('meaningIdf')
  const rows = parts.integers('meaningRows')
  return {
    vectors,
    idf: new Map(Array.from(rows, (row, i) => [row, idf[i] as number])),
    unknownIdf,
    common: parts.floats('common'),
    values: parts.signed('meanings'),
  }
}

function readEmbeddings(parts: Parts, head: Pick<Embeddings, 'model' | 'dimensions'>): Embeddings {
  return { ...head, values: parts.signed('embeddings'), scales: parts.floats('embeddingScales') }
}

/** Bytes that an index takes when it is written, without the meanings of its documents. */
export function countIndexBytes(retrieval: Retrieval): number {
  return writeSnapshot({ retrieval: { ...retrieval, meanings: undefined }, adjustment: noAdjustment }).byteLength
}
