import { squeeze, toPlainWords } from '../plainWords.ts'

const swearing =
  /(操|草|艹|日|干|肏|靠)(你|尼|您|他|她|拟)?(妈|马|吗|娘|老母|大爷|祖宗|全家|泥马|妹)(的|逼|比|b)?|草泥马|(你|他|她)(妈|娘|吗)(的|逼|了个|个)|尼玛|妈(的|蛋|逼|拉个)|tmd|cnm|nmsl|wcnm|傻(逼|b|x|叉|屌|子|瓜|帽)|沙比|煞笔|煞比|脑残|弱智|智障|白痴|白目|蠢(货|猪|蛋|驴)|猪(头|脑子)|狗(东西|屁不通|官|娘养|杂种)|狗屁|放屁|屁话|王八(蛋|羔子)?|混(蛋|账)|贱(人|货)|杂种|畜生|废物|饭桶|窝囊废|滚(蛋|开|吧|犊子|远点|你)|去(死|你妈|你的|你大爷)|死(全家|妈)|吃屎|婊子|二(逼|货)|牛逼个屁|扑街|仆街|冚家铲|丢你(老母)?|靠(北|腰|杯|夭)|机车死|(什么)?(破|烂|垃圾|狗屎|傻)(玩意儿?|系统|东西|网站|机器人?|服务|平台|软件|app|政府|客服|部门|单位)|有够烂|烂(透|死)了?|没(用|屁用)的(东西|废物|玩意)|(你|您)们?(的|是不是|真|这|都)*(脑子|脑袋)?(有病|有毛病|神经病|疯了|有坑|有泡|进水了?|坏了|不好使)|神经病|脑子(有病|进水)|吃错药|(你|您)(是|个|就是|真是)(个)?(猪|狗|蠢货?|废物?|垃圾|傻子?)/
const swearingAlone = /^(垃圾|滚|操|靠|草|艹|屁|sb|shabi|呸|艹尼|fk|fuk|wtf|猪|狗|烂|烂死了|去你的|恶心|没用)+$/
const swearingLatin =
  /\b(f+u+c+k+(ing|er|ed|s)?( (you|u|off|this|that))?|fk|f\*+k|motherfuck\w*|(bull)?sh[i1]t(ty)?|bullsh\w*|ass ?hole|bitch(es)?|bastards?|crap(py)?|dumb(ass)?|idiot(s|ic)?|moron(s|ic)?|retard(ed)?|stupid( (bot|website|machine|robot|system|government|thing|app))?|useless( (bot|website|machine|system|thing))?|suck(s|ing)?|damn( it)?|goddamn|dammit|shut up|go to hell|piss off|screw you|garbage (bot|website|system)|trash (bot|website|system)|wtf|sb)\b/

/** What may stand around abuse without being a matter. */
const aroundChinese =
  /^(你们?|您|他们?|这|那|这个|那个|什么|个|些|群|帮|一|就是|是|真|真是|真的|太|都|也|了|的|啊|呀|吗|吧|呢|嘛|喔|哦|玩意儿?|东西|系统|机器人?|客服|政府|人|儿|死|很|非常|简直|全|给我|我|我的|谁|不|好|大|逼|他|还|有|够)*$/
const aroundLatin =
  /^(you|u|r|are|is|this|that|it|the|a|an|so|really|such|what|of|are|your|off|all|just|very|totally|completely|i|am|bot|machine|robot|people|government|website|system|thing|and|to|me|guys|its|'s|s|re|piece)*$/

const removeFrom = (text: string) =>
  text.replace(new RegExp(swearing, 'g'), ' ').replace(new RegExp(swearingLatin, 'g'), ' ')

/** Takes abuse away, so that a question beside it counts. Expects folded text. */
export function stripAbuse(folded: string): { rest: string; isAbusive: boolean } {
  const rest = removeFrom(folded).trim()
  const isAbusive = rest !== folded.trim() || swearingAlone.test(squeeze(folded))
  return { rest: isAbusive && squeeze(rest) === '' ? folded : rest, isAbusive }
}

/** Whether a message is abuse and nothing else. */
export function isOnlyAbuse(folded: string): boolean {
  const text = squeeze(folded)
  if (swearingAlone.test(text)) return true
  const rest = removeFrom(folded)
  if (rest === folded) return false
  const left = squeeze(toPlainWords(rest))
  return aroundChinese.test(left) || aroundLatin.test(left)
}
