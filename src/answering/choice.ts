import type { DecisionOption } from '../domain/decision.ts'
import { foldText, stripPoliteness } from './text.ts'

const ordinals: readonly RegExp[] = [
  /^(选|我选|就|是|要|应该是|选择)*(第)?(1|一|①|a|首)(个|条|项|种|号|吧|的|那个|选项|啊)*$|^(the )?(first|1st|one|option 1|number 1|no\.? ?1)( one| option)?( please)?$/,
  /^(选|我选|就|是|要|应该是|选择)*(第)?(2|二|两|②|b|中间)(个|条|项|种|号|吧|的|那个|选项|啊)*$|^(the )?(second|2nd|two|option 2|number 2|no\.? ?2)( one| option)?( please)?$/,
  /^(选|我选|就|是|要|应该是|选择)*(第)?(3|三|③|c|最后一?)(个|条|项|种|号|吧|的|那个|选项|啊)*$|^(the )?(third|3rd|three|last|option 3|number 3|no\.? ?3)( one| option)?( please)?$/,
]

const yes =
  /^(是|是的|对|对的|没错|就是|就是这个|嗯|好|好的|正是|yes|yeah|yep|yes please|that one|that's it|correct|right)$/
const none =
  /^(都不是|没有|都不对|不是|没有我要的|以上都不是|都没有|一个都不是|none|none of (these|them|the above)|neither|no|not these)$/

/** What a message chooses among the options that were asked back last; `none` when it turns them all down. */
export function findChoice(folded: string, options: readonly DecisionOption[]): DecisionOption | 'none' | undefined {
  const text = stripPoliteness(folded)
    .replace(/[。.!！,，?？、"“”'「」()（）]+$/u, '')
    .replace(/^[("“「]+/u, '')
    .trim()
  const named = options.find(({ label }) => foldText(label) === folded || foldText(label) === text)
  if (named) return named
  if (none.test(text)) return 'none'
  if (options.length === 1 && yes.test(text)) return options[0]
  const position = ordinals.findIndex((pattern) => pattern.test(text))
  // "最后一个" and "last" mean the last option there is, which need not be the third.
  if (position === 2 && /最后|last/.test(text)) return options.at(-1)
  return options[position] ?? findByWords(text, options)
}

/** The one option whose label holds these words (at least two characters), when there is only one. */
function findByWords(text: string, options: readonly DecisionOption[]): DecisionOption | undefined {
  const wanted = text.replace(/^(我)?(选|要|问的是|说的是|是|想办|办)/, '').replace(/(的)?(那个|这个|吧)$/, '')
  if ([...wanted].length < 2 || wanted.length > 40) return undefined
  const matching = options.filter(({ label }) => foldText(label).includes(wanted))
  return matching.length === 1 ? matching[0] : undefined
}
