import { toPlainWords } from './plainWords.ts'
import { countLetters } from './text.ts'

/** A correction: what is denied, if it is named, and what is meant, if it is said. */
export interface Correction {
  denied: string
  meant: string
}

const deny =
  '(?:不是|不对|错|不|答非所问|牛头不对马嘴|(?:你|您)?(?:都|又|全|可能|好像)?(?:理解|搞|弄|听|看|答|回答|说|找)(?:错|反|岔)|我(?:问|说|写|打|讲)错|不是这个意思|文不对题|说的?不是一回事|我(?:要)?(?:问|说|讲|指|要)的?不是|我不是(?:要)?(?:问|说|讲|指)?)'
const bareDenial = new RegExp(
  `^(?:也|还|都|又|哎呀?|唉|喂|你好|那个|抱歉|不好意思|,|\\s)*(?:${deny}(?:了|的|啦|啊|呀|吧|喔|哦|意思|这个|那个|这些|这)*[,.!;\\s]*)+`,
)
const mean =
  '(?:我|我们)?(?:其实|是|只|就)*(?:想|要)*(?:问|说|讲|指|查|办)(?:的)?(?:是|系)|我(?:其实)?是(?:想|要)?(?:说|问|讲|指|办|查)|我(?:其实)?想问(?:的是)?|我(?:其实)?(?:是|要|想)|我是|应该是|而是|是'
const namedDenial = new RegExp(`^(?:也|还|哎呀?|,|\\s)*${deny}([^,.!?;，。]{1,12})[,.!;\\s]+(.+)$`)
const meant = new RegExp(`^[,.!\\s]*(?:${mean})`)
const asserted =
  /^(?:哎呀?|那个|抱歉|不好意思|,|\s)*(?:我|我们)(?:其实)?(?:想|要)?(?:问|说|讲|指)的(?:其实)?(?:是|系)(.+)$/

const denial = new RegExp(`^(?:也|还|哎呀?|,|\\s)*${deny}`)
const assertedLater = /[,.!;\s](?:我|我们)(?:其实)?(?:想|要)?(?:问|说|讲|指|要)的(?:其实)?(?:是|系)(.+)$/

const denyLatin =
  "(?:no+|nope|not (?:that|this|it|what i (?:asked|mean|meant|want|need)(?: for)?|quite|right|correct|really)|wrong(?: answer| one| topic)?|(?:that'?s|this is|that is|it'?s|you are|you're|you got it|you) (?:not (?:it|right|what i (?:asked|meant|mean|want|need)(?: for)?|correct)|(?:completely |all )?wrong|mistaken)|you (?:misunderstood|misunderstand|got (?:it|me) wrong)(?: me)?|i (?:did not|didn'?t) (?:ask|mean) (?:that|this|about that)|incorrect)"
const bareDenialLatin = new RegExp(
  `^(?:(?:sorry|but|oh|hmm|actually|well)[, ]+)*${denyLatin}(?:[\\s,.!;:-]+|$)(?:(?:sorry|but|actually|rather)[, ]+)*`,
)
const meantLatin =
  /^(?:(?:sorry|but|oh|no|actually|well)[, ]+)*i (?:actually |really )?(?:mean|meant|was asking|am asking|asked|wanted to (?:ask|know)|want to ask|was talking|am talking)(?: about| for| to say)?\b[\s,:]*/
const leadLatin =
  /^(?:i (?:mean|meant|want(?:ed)?(?: to ask)?|need|am asking|asked|was asking)(?: about| for)?|it'?s (?:about|for)?|it is (?:about|for)?|about|rather|but)\b[\s,:]*/

/**
 * Reads "no, I mean …" in its forms. A message that only begins with "not" is no correction: what it denies must be
 * nothing or a word of `known`, which is what was said before.
 */
export function findCorrection(folded: string, known: string): Correction | undefined {
  return /\p{Script=Han}/u.test(folded) ? readChinese(toPlainWords(folded), known) : readLatin(folded)
}

function readChinese(text: string, known: string): Correction | undefined {
  const said = asserted.exec(text)?.[1] ?? (denial.test(text) ? assertedLater.exec(text)?.[1] : undefined)
  if (said) return { denied: '', meant: said }
  const named = namedDenial.exec(text)
  const isContrast = /^(?:而|我|其实|应该)*(?:是|要)/.test(named?.[2] ?? '')
  if (named?.[1] && named[2] && (isContrast || sharesWord(named[1], known))) {
    return { denied: named[1].replace(/^(问|说|讲|指|要)/, ''), meant: named[2].replace(meant, '') }
  }
  const bare = bareDenial.exec(text)?.[0]
  if (!bare) return undefined
  const rest = text.slice(bare.length)
  const isApart = /[,.!;\s]$/.test(bare) || countLetters(rest) === 0 || meant.test(rest)
  return isApart && countLetters(bare) > 1 ? { denied: '', meant: rest.replace(meant, '').trim() } : undefined
}

function readLatin(text: string): Correction | undefined {
  const denial = bareDenialLatin.exec(text)?.[0]
  if (denial) {
    const rest = text.slice(denial.length)
    const isApart =
      /[,.!;:-]/.test(denial) || countLetters(rest) === 0 || leadLatin.test(rest) || denial.trim().includes(' ')
    return isApart ? { denied: '', meant: rest.replace(leadLatin, '').trim() } : undefined
  }
  const meant = meantLatin.exec(text)?.[0]
  return meant ? { denied: '', meant: text.slice(meant.length).trim() } : undefined
}

/** Whether two texts have a word of at least two characters in common. */
function sharesWord(denied: string, known: string): boolean {
  const characters = [...denied]
  return characters.some((first, i) => i + 1 < characters.length && known.includes(`${first}${characters[i + 1]}`))
}
