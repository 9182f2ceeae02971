/**
 * Word vectors for telling how near two texts are that share no word. Eight bits a number and one scale a word; English
 * and Chinese words lie in one space.
 */
export interface WordVectors {
  dimensions: number
  /** Word → row. */
  rows: ReadonlyMap<string, number>
  values: Int8Array
  /** What a stored number of a row is worth. */
  scales: Float32Array
  longestHan: number
}

const magic = 'LXWV1'
const headerBytes = 16

/**
 * Reads the file that `vectors/build` writes: `LXWV1`, the dimensions (byte 5), the number of words and the bytes of their
 * list (two little-endian 32-bit numbers from byte 8), the words separated by line feeds in UTF-8, padding to four
 * bytes, a 32-bit float per word, then the numbers.
 * @throws when the file is not of that form.
 */
export function readWordVectors(bytes: Uint8Array<ArrayBuffer>): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  const dimensions = bytes[magic.length] ?? 0
  const count = view.getUint32(8, true)
  const listBytes = view.getUint32(12, true)
  const scalesAt = Math.ceil((headerBytes + listBytes) / 4) * 4
  const valuesAt = scalesAt + count * 4
  const isWhole = bytes.byteLength === valuesAt + count * dimensions
  if (decoder.decode(bytes.subarray(0, magic.length)) !== magic || !isWhole) {
    throw new Error('the file of word vectors is damaged: install the project again, or set WORD_VECTORS=off')
  }
  const words = decoder.decode(bytes.subarray(headerBytes, headerBytes + listBytes)).split('\n')
  const rows = new Map<string, number>()
  let longestHan = 1
  words.forEach((word, row) => {
    rows.set(word, row)
    if (word.charCodeAt(0) > 0x7f) longestHan = Math.max(longestHan, word.length)
  })
  return {
    dimensions,
    rows,
    scales: new Float32Array(bytes.slice(scalesAt, valuesAt).buffer),
    values: new Int8Array(bytes.buffer, bytes.byteOffset + valuesAt, count * dimensions),
    longestHan,
  }
}

/** The rows of the words of a folded text; the longest Chinese word at each place. */
export function findRows({ rows, longestHan }: WordVectors, folded: string): number[] {
  const found: number[] = []
  for (const run of folded.match(/\p{Script=Han}+|[a-z]+(?:'[a-z]+)?/gu) ?? []) {
    if (run.charCodeAt(0) < 0x7f) {
      const row = rows.get(run) ?? rows.get(run.replace(/'.*$/, ''))
      if (row !== undefined) found.push(row)
      continue
    }
    for (let at = 0; at < run.length; ) {
      let length = Math.min(longestHan, run.length - at)
      while (length > 1 && !rows.has(run.slice(at, at + length))) length -= 1
      const row = rows.get(run.slice(at, at + length))
      if (row !== undefined) found.push(row)
      at += length
    }
  }
  return found
}
