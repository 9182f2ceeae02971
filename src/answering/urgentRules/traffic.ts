import { paperwork, settled } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const traffic: UrgentRule = {
  id: 'traffic',
  severity: 'high',
  numbers: ['122', '110', '120'],
  isPersonFirst: false,
  signs: anyOf(
    /(压|卷|夹)(到|在|着)了?(车|轮|腿|底)|被车(?!床|间).{0,3}(压|碾|轧|卷|夹|拖)|(车|司机|对方|货车).{0,8}(跑了|逃了|逃逸)|撞.{0,8}(跑了|逃了|逃逸|动不了|躺|流血)/,
    /(车|轿车|卡车|公交|大巴|三轮|客车|校车).{0,3}(翻了|侧翻|(掉|冲|栽|滑|开|翻)(了|进|到|下)*.{0,3}(沟|河|桥|水|湖|江|崖|山))|连环(撞|追尾)|追撞/,
    /(出|发生|遇).{0,2}(车祸|事故|交通事故)了?.{0,6}(受伤|躺|流血|动不了|快|有人)|(酒驾|醉驾).{0,4}撞|车祸(了|!)/,
    /(?:just |got |been |was )(?:got |been )?hit by (?:a|the) (?:car|truck|bus|motor|scooter|van|taxi|bike|e)/,
    /(?:ran|run) (?:me |him |her |over )?(?:over|someone)/,
    /(?:car|bus|truck|bike|motorcycle|road|traffic) (?:pile|overturn|flipped)/,
    /(?:we|i|he|she|they|car|driver) (?:just )?crashed/,
    /hit (?:me|him|her|someone|my (?:car|bike|son|daughter)) and (?:ran|run|drove|left)/,
    /driver (?:ran|fled|drove|left)|rear[- ]?ended/,
  ),
  topics: anyOf(
    /(撞|压|碾|轧|刮|剐)(到|着|倒|死|伤|了|飞)(了)?(一?个|一位|好几个)?(人|老|<child>|行人|女|男|学生|骑车|路人|电动车|摩托)/,
    /把(人|.{0,3}老|.{0,3}<child>)(给)?.{0,2}(撞|压|刮|碾)|车祸|相撞|交通事故|出(了)?事故|撞(车|人|到|上|飞|死|伤|树|倒|了)/,
    /(被|让)[^,。]{0,8}(撞|刮|剐|碾)|追尾|肇事|翻车|(?:car|traffic|road) (?:accident|crash|collision)/,
    /crashed (?:my|the|our|a|into)|hit and run|hit by a/,
  ),
  hints: anyOf(
    /(车|大巴|货车|卡车|摩托|机车|公交|出租|的士|校车|面包车|三轮|拖拉机).{0,10}(相?撞|翻|失控|碰(到|了|着)|刮(到|倒|了)|摔|冲进|自摔|碾|压到|卡在|停在快|抛锚)/,
    /(高速|快车道|隧道|路口|马路).{0,10}(撞|车坏|坏了|抛锚|事故|躺)|相撞|对撞|倒车.{0,4}(碰|撞|压)|自摔|驾驶室|(骑车|骑电动车|骑摩托).{0,8}(摔|撞|倒)/,
    /被.{0,6}(车|摩托).{0,4}(碰|带倒|蹭|挂)/,
    /collid\w*|collision|knocked (?:down|over)|hit by\b|crash(?:ed)?\b/,
    /(?:car|bus|truck|taxi|bike|scooter|van) .{0,16}(?:hit|overturn|flip|ran into|slammed)/,
    /(?:car|road|traffic|bike) accident|broke down on the (?:highway|motorway)/,
  ),
  idioms: anyOf(
    /撞人设|翻车鱼|撞过(?<![刚才]撞过)(?!来|去)|(冒充|假装|谎称|骗子|骗我说)[^。!]{0,14}车祸|车祸(去世|身亡|身故|过世)(?<!刚.{0,4}车祸..)|(名字?|日期|时间|日程|行程|考试|公司名字?)[^,。]{0,4}撞(车|了|上)?|撞车(日期|时间)|撞(名|期|脸|衫|色)|碰碰车撞/,
    /(?:app|website|site|page|system|phone|computer|browser) (?:just |has |keeps )?crash(?:ed|ing|es)?/,
    /crash course/,
  ),
  settled,
  calm: paperwork,
}
