import { englishWords, syllableTable } from './data/syllables.ts'

/** Simplified character → its usual Mandarin syllable without tone, as people type it (ü is v). */
const syllableOf = new Map<string, string>()
for (const line of syllableTable.trim().split('\n')) {
  const [syllable, characters] = line.split(' ')
  if (syllable && characters) for (const character of characters) syllableOf.set(character, syllable)
}
const syllables = new Set(syllableOf.values())
const longestSyllable = 6
const english = new Set(englishWords.trim().split(/\s+/))

/** Fewest syllables that are taken for pinyin: shorter ones are mostly abbreviations. */
const minSyllables = 3

/**
 * The sound of a syllable as it is confused when typing: zh and z, ch and c, sh and s, -ng and -n are often not told
 * apart.
 */
const blur = (syllable: string) => syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')

/** The blurred sound of one simplified character; undefined for rare ones. */
export function soundOf(character: string): string | undefined {
  const syllable = syllableOf.get(character)
  return syllable && blur(syllable)
}

/**
 * The blurred sounds of text that is Chinese typed in pinyin ("shenfenzheng bu ban"); undefined when it is something
 * else. Expects lower-case letters and spaces.
 */
export function readPinyin(run: string): string[] | undefined {
  const words = run.split(/ +/)
  const parts = words.map(splitSyllables)
  if (parts.some((part) => !part)) return undefined
  const letters = run.replace(/ /g, '').length
  const foreign = words.reduce((sum, word) => sum + (english.has(word) ? 0 : word.length), 0)
  const found = parts.flatMap((part) => part ?? [])
  return found.length >= minSyllables && foreign * 2 >= letters ? found.map(blur) : undefined
}

/** Whether a folded text is Chinese typed in pinyin. */
export function isPinyin(folded: string): boolean {
  const letters = folded.replace(/[^a-z]+/g, ' ').trim()
  return letters !== '' && readPinyin(letters) !== undefined
}

/** Whether a Latin word can be read as Chinese in pinyin, with or without the numbers of the tones. */
export function couldBePinyin(word: string): boolean {
  const plain = word.replace(/['’1-5]/g, '').replaceAll('ü', 'v')
  return plain !== '' && splitSyllables(plain) !== undefined
}

/** A whole question may be typed without a space; what is longer is no word of any language. */
const longestWord = 300

/** Fewest syllables that make up the word. */
function splitSyllables(word: string): string[] | undefined {
  if (word.length > longestWord) return undefined
  // From each place: how many syllables are needed to the end, and how long the first of them is.
  const needed = new Uint16Array(word.length + 1).fill(longestWord + 1)
  const lengths = new Uint8Array(word.length)
  needed[word.length] = 0
  for (let from = word.length - 1; from >= 0; from--) {
    for (let length = Math.min(longestSyllable, word.length - from); length > 0; length--) {
      const count = (needed[from + length] as number) + 1
      if (count >= (needed[from] as number) || !syllables.has(word.slice(from, from + length))) continue
      needed[from] = count
      lengths[from] = length
    }
  }
  if ((needed[0] as number) > longestWord) return undefined
  const found: string[] = []
  for (let at = 0; at < word.length; at += lengths[at] as number)
    found.push(word.slice(at, at + (lengths[at] as number)))
  return found
}
