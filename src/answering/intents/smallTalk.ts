import { squeeze, toPlainWords } from '../plainWords.ts'
import { countLetters } from '../text.ts'

export type SmallTalk = 'thanks' | 'greeting' | 'goodbye' | 'acknowledgement' | 'identity'

const thanks =
  '谢谢|多谢晒?|感谢|感恩|谢了|谢啦|非常感谢|十分感谢|太感谢|万分感谢|辛苦|麻烦|不该|唔该晒?|帮了(我)?(大|个大)?忙|3q|thx|thanks|thankyou|thanku|thanx|tks|ty|manythanks|cheers|muchappreciated|appreciateit'
const greeting =
  '有人吗|(各位|尊敬的)*(你|您|大家|各位|老师|同志|师傅|领导)好|您?好(?=$|啊|呀|吗)|哈(喽|罗|啰|楼)|嗨|喂|在(吗|么|不在|不|线吗)|有人在线(吗|么)?|早上好|上午好|中午好|下午好|晚上好|早安|午安|晚安|早|嘿|hi|hello|hey|goodmorning|goodafternoon|goodevening|goodday|hiya|nihao'
const goodbye =
  '再见|拜拜|掰掰?|拜(?=$|了)|回见|再会|88|就这样|没(别的|其他|什么|啥)?(事|问题|要问的|想问的)了?|没(别的|什么|啥)了|没有(别的|其他)?(了|问题了|事了)|不用了?|不需要了|先这样|走了|bye|goodbye|byebye|seeyou|cya|nothanks|thatsall|thatisall|nothingelse|nomorequestions|haveanice(day|one|weekend)|takecare'
const acknowledgement =
  '好(的|吧|嘞|咧|滴)?|行(吧)?|嗯+|哦|噢|喔|(我)?(知道|明白|了解|懂|清楚|晓得)了?|收到|可以|没问题|解决了|帮了(我)?大忙|原来如此|太好了|不错|很好|真棒|厉害|ok|okay|okey|gotit|isee|iunderstand|understood|great|perfect|fine|sure|alright|good|nice|verygood|veryhelpful'
const identity =
  /^(你|您|这|这里|那边|对面|那你)(到底)?(是|叫)(不是)?(谁|什么|什么名字|(机器人?|真人|人工?|ai|人工智能|智能|电脑|计算机|程序)(还是(机器人?|真人|人|ai|人工智能|电脑|计算机|程序))?|哪位|哪个|什么人)(吗|啊|呀|么|嘛|呢|还是真人|还是机器人?|还是ai)*$|^你(能|会|可以)(给|帮|替)?(我|我们|大家)?(做|干|办|帮|解决|回答)(些|点)?(什么|哪些)(事|问题|事情)?(呢|啊|的)?$|^(你有什么(用|功能)|介绍(一下)?你自己|自我介绍一下?)$|^(whoareyou|whatareyou|(whoami|amiiam|ami)(talking|speaking|chatting)(to|with)(arobot|abot|ahuman|aperson|amachine)?|(are|r)(you|u)(a|an|the|really)*(real|human|robot|bot|ai|person|machine|chatbot|someonereal|computer)+(person|human)?(or(a|an)?(real)?(bot|robot|human|person|machine|ai))?|whatcanyou(do|helpmewith|helpwith|helpmedo|doforme)|whatdoyoudo|what(is|s)yourname|howcanyouhelp(me)?|introduceyourself)$/

const closing =
  '(你|您|了|啦|啊|哈|你们|您的?帮助|你的?帮助|帮助|大家|哦|喔|噢|呀|哟|呢|吗|的|嘛|那|我|先|也|吧|囉|啰|喽|咯|耐心|解答|回答|回复|答复|讲解|帮忙|服务|支持|小?(助手|助理|客服|编)|智能|there|sir|madam|miss|everyone|all|alot|verymuch|somuch|very|so|foryourhelp|forthehelp|foryourtime|forhelpingme|bro|ok|again|no|please|and|u|you|for|now)'

const only = (words: string) => new RegExp(`^(${closing}|${words})+$`)
const any = (words: string) => new RegExp(words)

/** A message is talk when it consists of talk alone; what it thanks or parts with goes before mere approach. */
const all = only([thanks, greeting, goodbye, acknowledgement].join('|'))
const order: readonly (readonly [SmallTalk, RegExp])[] = [
  ['goodbye', any(goodbye)],
  ['thanks', any(thanks)],
  ['greeting', any(greeting)],
  ['acknowledgement', any(acknowledgement)],
]

const maxTalkLetters = 36

/** What kind of small talk the whole message is, if it is nothing else. */
export function findSmallTalk(folded: string): SmallTalk | undefined {
  if (countLetters(folded) > maxTalkLetters) return undefined
  const text = squeeze(folded.replace(/\p{Extended_Pictographic}/gu, ''))
  const plain = toPlainWords(text).replace(/^(请问|那)/, '')
  if (identity.test(plain)) return 'identity'
  if (!all.test(text) && !all.test(plain)) return undefined
  return order.find(([, pattern]) => pattern.test(text))?.[0]
}
