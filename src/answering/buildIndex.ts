import { type Entry, isValidOn } from '../domain/entry.ts'
import type { Locale } from '../domain/locale.ts'
import { type Adjustment, type Experience, fitAdjustment, type KnownQuestion } from './adjust.ts'
import type { EmbeddedTexts } from './embeddings.ts'
import { emptyLexicon } from './lexicon.ts'
import type { Mask } from './rank.ts'
import { buildRetrieval, type Item, type Language, listTexts, type Retrieval } from './retrieval.ts'
import { readSnapshot } from './snapshot.ts'
import { isPinyin } from './syllables.ts'
import { foldText, isMainlyHan } from './text.ts'
import { toleratedWrong } from './thresholds.ts'

/** All that `decide` needs to know of a release: the entries, and how to find them. Immutable after building. */
export interface AnsweringIndex {
  /** Entry id → its language versions. The order of the ids is the order of the classes in `retrieval`. */
  versions: ReadonlyMap<string, readonly Entry[]>
  retrieval: Retrieval
  /** How sure this base is, beside others; from its test questions. */
  adjustment: Adjustment
  /** The same for questions that come with an embedding; absent where the documents have none. */
  embeddedAdjustment?: Adjustment | undefined
}

/** Neither thesaurus nor word vectors: words alone. */
const bareLanguage: Language = { lexicon: emptyLexicon, vectors: undefined }

/** A question of a measuring set: no languages, facets or dates. */
export interface BareEntry {
  id: string
  question: string
  variants: string[]
  answer?: string | undefined
}

/**
 * Builds the one index for all languages: the versions of one id are one class, found by the titles, phrasings, facets
 * and answers of each. Test questions are never indexed: with other questions of which the right
 * entry is known (`known`), they only tell how sure the base may be. Deterministic: the same entries give the same index.
 */
export function buildIndex(
  entries: readonly Entry[],
  language: Language = bareLanguage,
  { known = [], tolerated = toleratedWrong, embedded }: Partial<Experience> & { embedded?: EmbeddedTexts } = {},
): AnsweringIndex {
  const versions = groupVersions(entries)
  const retrieval = buildRetrieval(toItems(versions), language, embedded)
  const all = listKnown(entries, known)
  const adjustment = fitAdjustment(retrieval, { known: all, tolerated })
  if (!retrieval.embeddings) return { versions, retrieval, adjustment }
  const withEmbeddings = all.map((question) => ({ ...question, embedding: embedded?.vectors.get(question.text) }))
  return {
    versions,
    retrieval,
    adjustment,
    embeddedAdjustment: fitAdjustment(retrieval, { known: withEmbeddings, tolerated }),
  }
}

/** The adjustment that holds for a question with or without an embedding. */
export function adjustmentFor(
  { adjustment, embeddedAdjustment, retrieval }: AnsweringIndex,
  embedding: Float32Array | undefined,
): Adjustment {
  return embedding?.length === retrieval.embeddings?.dimensions ? (embeddedAdjustment ?? adjustment) : adjustment
}

/** All texts of which a release with embeddings must know them: documents and known questions. */
export function listEmbeddable(entries: readonly Entry[], known: readonly KnownQuestion[]): string[] {
  const documents = listTexts(toItems(groupVersions(entries)))
  return [...new Set([...documents, ...listKnown(entries, known).map(({ text }) => text)])]
}

function toItems(versions: ReadonlyMap<string, readonly Entry[]>): Item[] {
  return [...versions].map(([id, group]) => {
    // Characters are folded for matching: a converted version would only say everything twice.
    const written = group.filter(({ convertedFrom }) => !convertedFrom)
    return {
      id,
      phrasings: written.flatMap((entry) => [entry.title, ...entry.phrasings]),
      texts: written.flatMap((entry) => [entry.answer, ...Object.values(entry.facets)]),
    }
  })
}

/** Test questions, and what else is known of entries that there are. */
function listKnown(entries: readonly Entry[], known: readonly KnownQuestion[]): KnownQuestion[] {
  const ids = new Set(entries.map(({ id }) => id))
  const tested = entries.flatMap(({ id, testQuestions }) => testQuestions.map((text) => ({ id, text })))
  return [...tested, ...known.filter(({ id }) => id === null || ids.has(id))]
}

/** An index as it was built before, from its snapshot; undefined when it must be built anew. */
export function loadIndex(
  entries: readonly Entry[],
  { snapshot, language }: { snapshot: Uint8Array<ArrayBuffer>; language: Language },
): AnsweringIndex | undefined {
  const versions = groupVersions(entries)
  const read = readSnapshot(snapshot, language)
  const isSame = read && read.retrieval.ids.join('\n') === [...versions.keys()].join('\n')
  return isSame ? { versions, ...read } : undefined
}

function groupVersions(entries: readonly Entry[]): Map<string, Entry[]> {
  const versions = new Map<string, Entry[]>()
  for (const entry of entries) {
    const known = versions.get(entry.id)
    if (known) known.push(entry)
    else versions.set(entry.id, [entry])
  }
  return versions
}

/** Builds an index for measuring, from questions that are not entries. */
export function buildBareIndex(
  questions: readonly BareEntry[],
  language?: Language,
  experience?: Partial<Experience>,
): AnsweringIndex {
  return buildIndex(questions.map(toEntry), language, experience)
}

function toEntry(bare: BareEntry): Entry {
  return {
    id: bare.id,
    locale: 'zh-CN',
    topic: '',
    title: bare.question,
    phrasings: bare.variants,
    testQuestions: [],
    departmentId: '',
    scope: 'national',
    handoff: 'offer',
    sources: [],
    validFrom: '0000-01-01',
    reviewBy: '9999-12-31',
    answer: bare.answer ?? '',
    facets: {},
  }
}

/** Of each index the mask of the day that was asked for last: it changes once a day and takes a look at every entry. */
const masks = new WeakMap<AnsweringIndex, { day: string; mask: Mask | undefined }>()

/** The classes of which no version is valid on this day; undefined when all are. */
export function listLeftOut(index: AnsweringIndex, day: string): Mask | undefined {
  const known = masks.get(index)
  if (known?.day === day) return known.mask
  const mask = findLeftOut(index, day)
  masks.set(index, { day, mask })
  return mask
}

function findLeftOut({ versions }: AnsweringIndex, day: string): Mask | undefined {
  const mask = Uint8Array.from(versions.values(), (group) => (group.some((entry) => isValidOn(entry, day)) ? 0 : 1))
  return mask.includes(1) ? mask : undefined
}

/**
 * The language version of an entry to show: in the language of the question (told by its script), else in the
 * conversation's, else any. An empty text has no language.
 */
export function findEntryForDisplay(
  index: AnsweringIndex,
  { entryId, text, locale }: { entryId: string; text: string; locale: Locale },
): Entry | undefined {
  const group = index.versions.get(entryId) ?? []
  const wanted = listWanted(text, locale)
  return wanted.map((one) => group.find((entry) => entry.locale === one)).find((entry) => entry) ?? group[0]
}

function listWanted(text: string, locale: Locale): Locale[] {
  const chinese: Locale[] = locale === 'zh-TW' ? ['zh-TW', 'zh-CN'] : ['zh-CN', 'zh-TW']
  if (isMainlyHan(text) || isPinyin(foldText(text))) return chinese
  if (/\p{Script=Latin}/u.test(text)) return ['en', ...chinese]
  return locale === 'en' ? ['en', ...chinese] : [...chinese, 'en']
}
