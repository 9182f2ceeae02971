import traditionalCharacters from 'opencc-js/dict/TSCharacters'
import taiwanVariants from 'opencc-js/dict/TWVariantsRev'
import { stemmer } from 'stemmer'

/**
 * Traditional → simplified, character by character. For matching only the same form on both sides counts, so the
 * phrase dictionaries of OpenCC (1 MB and more) are not loaded: these two weigh 17 KB gzipped.
 */
const simplified = new Map<string, string>()
const pairs = `${taiwanVariants}|${traditionalCharacters}`.split('|').map((pair) => pair.split(' '))
const targets = new Set(pairs.map(([, to]) => to))
for (const [from, to] of pairs) {
  // 么 is both the simplified 麼 and, in old texts, a traditional 幺: what is simplified already stays.
  if (from && to && !targets.has(from)) simplified.set(from, to)
}

const han = /\p{Script=Han}/u
const words = /\p{Script=Han}+|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:['’][\p{L}--\p{Script=Han}]+)?/gv

/** Words of politeness and approach that carry no matter. Longest first, in simplified characters. */
const politeChinese = [
  '我想请问一下',
  '我想咨询一下',
  '我想了解一下',
  '想请问一下',
  '想咨询一下',
  '想了解一下',
  '我想问一下',
  '我想问问',
  '我想问',
  '麻烦问一下',
  '麻烦问下',
  '请问一下',
  '想问一下',
  '咨询一下',
  '打听一下',
  '帮我查下',
  '帮忙看看',
  '想问问',
  '咨询下',
  '打听下',
  '麻烦您',
  '麻烦你',
  '谢谢您',
  '谢谢你',
  '问一下',
  '问下',
  '请问',
  '您好',
  '你好',
  '哈喽',
  '麻烦',
  '谢谢',
  '感谢',
  '拜托',
  '帮忙',
  '帮我',
  '一下',
  '劳驾',
  '亲',
]
const politeHan = new RegExp(politeChinese.join('|'), 'g')
const politeLatin =
  /^(?:(?:hi|hello|hey|dear sir|please|pls|excuse me|good (?:morning|afternoon|evening))\b[\s,.!]*)+|\b(?:thanks(?: in advance)?|thank you|please)\b[\s!.]*$/g

/** NFKC (full width → half width), traditional → simplified, lower case; control and invisible characters become spaces. */
export function foldText(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFKC').toLowerCase()) {
    folded += simplified.get(character) ?? character
  }
  return folded.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ').trim()
}

/** Takes away greetings and politeness, unless almost nothing would be left. Expects folded text. */
export function stripPoliteness(folded: string): string {
  const bare = folded.replace(politeHan, ' ').replace(politeLatin, ' ').trim()
  return countLetters(bare) >= 2 ? bare : folded
}

/** How many letters, characters and digits a text has. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Whether a text is written mainly in Chinese characters. A Han character says about as much as three Latin letters. */
export function isMainlyHan(text: string): boolean {
  const hanCount = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latinCount = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return hanCount > 0 && hanCount * 3 >= latinCount
}

/** Whether a token of `tokenize` holds Chinese characters. */
export function isHan(token: string): boolean {
  return han.test(token)
}

const stems = new Map<string, string>()
const maxStems = 50_000

function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = word.length > 2 ? stemmer(word) : word
  if (stems.size < maxStems) stems.set(word, found)
  return found
}

/** The words of folded text: Han unigrams and bigrams, stems of everything else. */
export function tokenize(folded: string): string[] {
  const tokens: string[] = []
  for (const run of folded.match(words) ?? []) {
    if (!isHan(run)) {
      tokens.push(stem(run.replace(/['’].*$/u, '')))
      continue
    }
    const characters = [...run]
    tokens.push(...characters)
    for (let i = 0; i + 1 < characters.length; i++) tokens.push(`${characters[i]}${characters[i + 1]}`)
  }
  return tokens
}
