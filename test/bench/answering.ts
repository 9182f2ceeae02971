import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { type AnsweringIndex, buildIndex, loadIndex } from '../../src/answering/buildIndex.ts'
import { decide } from '../../src/answering/decide.ts'
import { countIndexBytes, writeSnapshot } from '../../src/answering/snapshot.ts'
import { foldText, tokenize } from '../../src/answering/text.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { readLanguage } from '../world/language.ts'
import { type MadeUpBase, makeUpBase } from './madeUpBase.ts'
import { summarise } from './measure.ts'

const sizes = [
  { entries: 1300, phrasings: 1, answerLength: 400 },
  { entries: 10_000, phrasings: 10, answerLength: 0 },
]

/**
 * The whole decision beside bare search over the same texts: MiniSearch as it comes, MiniSearch with our tokens, and
 * SQLite FTS5 with our tokens. Times in milliseconds, sizes in bytes and MB; ratios are ours ÷ theirs.
 */
export async function benchAnswering(): Promise<void> {
  const { entries } = await readKnowledgeFolder('knowledge')
  for (const size of sizes) await benchSize(makeUpBase(entries, size), size)
}

async function benchSize({ entries, questions }: MadeUpBase, size: (typeof sizes)[number]): Promise<void> {
  const language = await readLanguage()
  const [index, buildMs, heapMb] = timed(() => buildIndex(entries, language))
  const snapshot = writeSnapshot(index)
  const [, loadMs] = timed(() => loadIndex(entries, { snapshot, language }))
  const asked = { locale: 'zh-CN' as const, day: '2026-11-24' }
  const ours = run(questions, (text) => void decide(index, { text, ...asked }))
  const bytes = countIndexBytes(index.retrieval)
  print('ours', size, {
    ...ours,
    buildMs,
    loadMs,
    indexBytes: bytes,
    withVectors: snapshot.byteLength,
    heapMb,
    found: countFound(index, entries),
  })
  const texts = entries.flatMap(({ title, phrasings, answer }, n) =>
    [title, ...phrasings, answer].map((text, m) => ({ id: `${n} ${m}`, text })),
  )
  const searches = {
    'bare MiniSearch': () => miniSearch(texts, {}),
    'MiniSearch with the same tokens': () => miniSearch(texts, { tokenize: (text) => tokenize(foldText(text)) }),
    'SQLite FTS5 with the same tokens': () => fullText(texts),
  }
  for (const [name, build] of Object.entries(searches)) {
    const [search, built, heap] = timed(build)
    const bare = run(questions.slice(0, 300), search)
    const ratio = (a: number, b: number) => Math.round((a / b) * 1000) / 1000
    print(name, size, {
      ...bare,
      buildMs: built,
      heapMb: heap,
      ratioP50: ratio(ours.p50, bare.p50),
      ratioP99: ratio(ours.p99, bare.p99),
    })
  }
}

type Texts = readonly { id: string; text: string }[]

function miniSearch(texts: Texts, options: { tokenize?: (text: string) => string[] }): (text: string) => void {
  const search = new MiniSearch({ fields: ['text'], ...options })
  search.addAll(texts)
  return (text) => void search.search(text)
}

function fullText(texts: Texts): (text: string) => void {
  const database = new DatabaseSync(':memory:')
  database.exec(`create virtual table texts using fts5(words, content='')`)
  const insert = database.prepare('insert into texts(rowid, words) values (?, ?)')
  database.exec('begin')
  for (const [i, { text }] of texts.entries()) insert.run(i + 1, tokenize(foldText(text)).join(' '))
  database.exec('commit')
  const select = database.prepare('select rowid from texts where texts match ? order by rank limit 10')
  return (text) => {
    const words = [...new Set(tokenize(foldText(text)))].map((word) => `"${word.replaceAll('"', '')}"`)
    if (words.length > 0) select.all(words.join(' OR '))
  }
}

function countFound(index: AnsweringIndex, entries: readonly Entry[]): number {
  const sample = entries.filter((_, n) => n % 50 === 0)
  const found = sample.filter(({ id, title }) => {
    const { ranked } = decide(index, { text: `请问${title}呢`, locale: 'zh-CN', day: '2026-11-24' })
    return ranked[0]?.entryId === id
  })
  return Math.round((found.length / sample.length) * 1000) / 1000
}

function run(questions: readonly string[], work: (text: string) => void) {
  for (const text of questions.slice(0, 200)) work(text)
  const started = performance.now()
  const times = questions.map((text) => {
    const begun = performance.now()
    work(text)
    return performance.now() - begun
  })
  return summarise(times, (performance.now() - started) / 1000)
}

/** What the work gives, its milliseconds, and the MB of heap and buffers that it leaves behind. */
function timed<T>(work: () => T): [result: T, milliseconds: number, heapMb: number] {
  const used = () => {
    globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  const started = performance.now()
  const result = work()
  const milliseconds = Math.round(performance.now() - started)
  return [result, milliseconds, Math.round((used() - before) / 2 ** 20)]
}

function print(engine: string, size: (typeof sizes)[number], figures: Record<string, number>): void {
  console.log(JSON.stringify({ bench: 'answering.decide', engine, ...size, ...figures }))
}
