import type { DecisionOption } from '../domain/decision.ts'
import { findGroups, type Lexicon } from './lexicon.ts'
import { squeeze, toPlainWords } from './plainWords.ts'
import { foldText, stripPoliteness, tokenize } from './text.ts'

/** What may stand around a choice in Chinese without changing it. */
const around =
  /^(我(想|要)?(选|问|说|办)?的?(就)?是?|我(想|要)|选项?|选择|就是?|是|要|应该是?|应该|上面|下面|那个?|这个?|嗯|哦|对|好像?|好的|大概是?|可能是?|请|给我|看|点|答案|吧)+|(的?(那|这)?(个|条|项|种|号|张|本)?(吧|的|选项|啊|呀|嘛|哦|呢|啦|喔|谢谢|就行|就好|可以|那个|这个)*)$/g
const ordinals: readonly RegExp[] = [/^(第|头|首)?(1|一|①|a|首)$|^头$/, /^第?(2|二|两|②|b)$|^中间$/, /^第?(3|三|③|c)$/]
const upper = /^(上|前)面/
const lower = /^(下|后)面/
const last = /^(最后|末尾?|最末|最下面)一?$/
const latinOrdinals: readonly RegExp[] = [
  /^(first|1st|one|1|a)$/,
  /^(second|2nd|two|2|b|middle)$/,
  /^(third|3rd|three|3|c)$/,
]
const aroundLatin =
  /\b(i|think|it|is|it's|its|i'd|the|one|option|number|no|nr|choose|pick|want|take|select|would|like|mean|please|pls|thanks|maybe|probably|answer|that|this|my|to|about|for|of)\b|[.,!?#()。]/g

const yesChinese =
  /^(是|对|没错|不错|就是|就这个|正是|嗯|好|行|可以|系|要|想|确实|的|啊|呀|啦|哦|喔|这个|那个|吧|了|它|没有错)+$/
const yesLatin =
  /^(yes|yeah|yep|yup|ya|sure|ok|okay|correct|right|exactly|indeed|that|that's|thats|is|it|one|please|the|this|thanks|,|\.|!| )+$/
const noChinese =
  /(都|全部?|统统|通通|一个都?|个个都?|也|全都)+(不是|不对|没有|不沾边|不符合?|错)|皆非|(没有|没)(一个|我)(想|要|是|想要|需要|对)?.{0,4}|不是(这|那)(些|几个?|三个?|两个?)|^(不是|不对|没有|不是的|不要|都不|错了?|不是(这|那)个)$/
const aroundNo = /以上|上面|里面|选项|答案|我|你|这|那|个|几|些|要|想|问|的|是|全|统统|啊|呀|啦|耶|呢|吧|哦|喔|了/g
const noLatin =
  /^nothing (of|like) (that|these|those|them)$|^(no|nope|none|neither|nothing|not (these|those|that|any|it)|not what i)\b.{0,6}$|^(no,? )?(none|neither|not (these|those|any))\b.{0,36}$|(that|this|it|these)('?s| is| are)? not what i (need|want|mean|asked|am looking for)|doesn'?t (fit|match|help)/
const another = /^(另外?|还有|下|后|剩下?|其他?|其余)(那|的)?(一|个|件|下)*$/
const anotherLatin = /^((and|now) )?(the )?(other|next|remaining)( one)?( please)?$/

/** The options that were offered, which of them were shown since, and the words that mean the same. */
export interface Offered {
  options: readonly DecisionOption[]
  shownEntryIds: readonly string[]
  lexicon: Lexicon
}

/** What a message chooses among the options that were asked back last; `none` when it turns them all down. */
export function findChoice(
  folded: string,
  { options, shownEntryIds, lexicon }: Offered,
): DecisionOption | 'none' | undefined {
  if (options.length === 0) return undefined
  const text = stripPoliteness(folded)
  const named = options.find(({ label }) => [folded, text].some((one) => squeeze(foldText(label)) === squeeze(one)))
  if (named) return named
  const left = options.filter(({ entryId }) => !shownEntryIds.includes(entryId))
  if (left.length === 1 && asksAnother(text)) return left[0]
  return /\p{Script=Han}/u.test(text)
    ? chooseInChinese(folded, text, { options, lexicon })
    : chooseInLatin(text, { options, lexicon })
}

const asksAnother = (text: string) =>
  another.test(squeeze(toPlainWords(text)).replace(/(呢|吧|的|啊|那)+$/, '')) ||
  anotherLatin.test(text.replace(/[.!?,]+$/, ''))

/** "None of these" and no more; what is asked instead is a correction. */
const turnsAllDown = (plain: string) =>
  noChinese.test(plain) && plain.replace(noChinese, '').replace(aroundNo, '').length < 2

type Known = Pick<Offered, 'options' | 'lexicon'>

function chooseInChinese(
  folded: string,
  text: string,
  { options, lexicon }: Known,
): DecisionOption | 'none' | undefined {
  const plain = squeeze(toPlainWords(text))
  const rest = plain.replace(around, '')
  if (yesChinese.test(plain)) return options.length === 1 ? options[0] : undefined
  if (turnsAllDown(squeeze(toPlainWords(folded)))) return 'none'
  if (last.test(rest) || (rest.length < 3 && lower.test(plain))) return options.at(-1)
  if (rest.length < 3 && upper.test(plain)) return options[0]
  const position = ordinals.findIndex((pattern) => pattern.test(rest))
  return position >= 0 ? options[position] : findByWords(rest, { options, lexicon })
}

function chooseInLatin(text: string, { options, lexicon }: Known): DecisionOption | 'none' | undefined {
  const bare = text.replace(/[.!?,。]+$/, '').trim()
  if (options.length === 1 && yesLatin.test(bare)) return options[0]
  if (noLatin.test(bare)) return 'none'
  // "One" and "no" stand around a choice, and are one: "1", "the first one", "no. 1".
  const rest = text.replace(aroundLatin, ' ').replace(/ +/g, ' ').trim()
  if (/^(the )?last( one)?$/.test(rest)) return options.at(-1)
  const position = latinOrdinals.findIndex((pattern) => pattern.test(rest) || pattern.test(bare))
  return position >= 0 ? options[position] : findByWords(rest, { options, lexicon })
}

/** Longest text that can be a part of a label rather than a question of its own. */
const maxChosenLetters = 40

/** The one option that has these words, or words of the same meaning, when there is only one. */
function findByWords(wanted: string, { options, lexicon }: Known): DecisionOption | undefined {
  if ([...wanted].length < 2 || wanted.length > maxChosenLetters) return undefined
  const only = (matches: (label: string) => boolean) => {
    const matching = options.filter(({ label }) => matches(foldText(label)))
    return matching.length === 1 ? matching[0] : undefined
  }
  const isHan = /\p{Script=Han}/u.test(wanted)
  const words = tokenize(wanted)
  return (
    only((label) => (isHan ? squeeze(label).includes(squeeze(wanted)) : hasAll(new Set(tokenize(label)), words))) ??
    (isHan && [...wanted].length > 8 ? undefined : only((label) => sharesGroups(lexicon, label, wanted)))
  )
}

const hasAll = (known: ReadonlySet<string>, words: readonly string[]) => words.every((word) => known.has(word))

function sharesGroups(lexicon: Lexicon, label: string, wanted: string): boolean {
  const groups = [...findGroups(lexicon, wanted)]
  const known = findGroups(lexicon, label)
  return groups.length > 0 && groups.every((group) => known.has(group))
}
