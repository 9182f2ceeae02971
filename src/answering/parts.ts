/** Numbers or text of a snapshot. */
export type Part = Uint8Array | Int8Array | Int32Array | Float32Array

const magic = 0x4c584958
const align = (at: number) => Math.ceil(at / 8) * 8

/**
 * Puts named parts behind one another: a magic number, the length of the directory (both 32 bits, little-endian), the
 * directory in JSON (name → [place, bytes]), then the parts, each at a multiple of eight bytes. Numbers are
 * little-endian, as every machine that runs JavaScript today has them.
 */
export function writeParts(parts: Record<string, Part>): Uint8Array<ArrayBuffer> {
  let at = 0
  const directory = Object.fromEntries(
    Object.entries(parts).map(([name, { byteLength }]) => {
      const place = at
      at = align(at + byteLength)
      return [name, [place, byteLength]] as const
    }),
  )
  const head = new TextEncoder().encode(JSON.stringify(directory))
  const begin = align(8 + head.length)
  const whole = new Uint8Array(begin + at)
  const view = new DataView(whole.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, head.length, true)
  whole.set(head, 8)
  for (const [name, part] of Object.entries(parts)) {
    const place = begin + (directory[name]?.[0] ?? 0)
    whole.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), place)
  }
  return whole
}

/** Reads parts. The numbers are views of the bytes, not copies. @throws when they are not what `writeParts` wrote. */
export function readParts(given: Uint8Array<ArrayBuffer>) {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== magic) throw new Error('not an index, or a damaged one')
  const length = view.getUint32(4, true)
  const directory = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<
    string,
    [number, number] | undefined
  >
  const begin = bytes.byteOffset + align(8 + length)
  const find = (name: string): readonly [ArrayBuffer, number, number] => {
    const [place, size] = directory[name] ?? [0, -1]
    if (size < 0 || begin + place + size > bytes.byteOffset + bytes.byteLength) throw new Error(`index without ${name}`)
    return [bytes.buffer, begin + place, size]
  }
  return {
    bytes: (name: string) => new Uint8Array(...find(name)),
    signed: (name: string) => new Int8Array(...find(name)),
    integers: (name: string) => {
      const [buffer, at, size] = find(name)
      return new Int32Array(buffer, at, size / 4)
    },
    floats: (name: string) => {
      const [buffer, at, size] = find(name)
      return new Float32Array(buffer, at, size / 4)
    },
  }
}

/**
 * Ascending numbers as distances (or, with `isDistance`, distances as they are), seven bits a byte, the low ones first
 * (LEB128).
 */
export function writeDeltas(numbers: Int32Array, { isDistance = false } = {}): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(numbers.length * 5)
  let at = 0
  let last = 0
  for (const number of numbers) {
    let rest = isDistance ? number : number - last
    last = number
    while (rest > 0x7f) {
      bytes[at++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    bytes[at++] = rest
  }
  return bytes.slice(0, at)
}

/** Reads what `writeDeltas` wrote. */
export function readDeltas(bytes: Uint8Array, count: number, { isDistance = false } = {}): Int32Array {
  const numbers = new Int32Array(count)
  let at = 0
  let last = 0
  for (let i = 0; i < count; i++) {
    let [value, shift, byte] = [0, 0, bytes[at++] as number]
    while (byte > 0x7f) {
      value |= (byte & 0x7f) << shift
      shift += 7
      byte = bytes[at++] as number
    }
    value |= byte << shift
    last = isDistance ? value : last + value
    numbers[i] = last
  }
  return numbers
}
