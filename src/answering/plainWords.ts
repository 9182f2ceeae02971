/**
 * Everyday and dialect words (Cantonese, Minnan, Sichuan, north-eastern) → what Mandarin writes for them, in folded
 * text. Only for what a message wants; finding entries has a thesaurus of its own.
 */
const plain: readonly (readonly [RegExp, string])[] = [
  [/啥子|啥|咩嘢?|乜嘢?|甚么/g, '什么'],
  [/咋个|咋样|咋|点样|点解/g, '怎么'],
  [/几多/g, '多少'],
  [/好多(?=钱|块)/g, '多少'],
  [/好久(?=$|[,.?!呢嘛啊吗能才])|几耐/g, '多久'],
  [/边(?=度|个)/g, '哪'],
  [/哪度|哪旮|哪儿|哪达|哪块儿?|哪嘎达/g, '哪里'],
  [/没得|冇|莫得|木有/g, '没有'],
  [/唔好|甭|莫要|覅|勿要/g, '不要'],
  [/唔系|唔是/g, '不是'],
  [/唔(?!该)/g, '不'],
  [/系(?=咩|什么|帮|呀|啊|$)|(?<=不|都|我|你)系/g, '是'],
  [/嘅/g, '的'],
  [/[搵揾]/g, '找'],
  [/同(?=我|人|真人|你讲)/g, '跟'],
  [/倾(?:偈|计|谈|下|$)/g, '谈'],
  [/机械人/g, '机器人'],
  [/俺们|咱们|咱/g, '我们'],
  [/俺|偶(?=想|要|的)/g, '我'],
  [/晓得/g, '知道'],
]

/** Folded text with plain words in the place of dialect. */
export function toPlainWords(folded: string): string {
  return plain.reduce((text, [pattern, word]) => text.replace(pattern, word), folded)
}

/** Letters and digits alone, as patterns over whole Chinese messages want them. */
export function squeeze(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '')
}
