import type { FacetKey } from '../domain/entry.ts'
import { countLetters } from './text.ts'

/* What a message wants besides an entry. Every function takes folded text (see `foldText`). */

const squeezed = (folded: string) => folded.replace(/[^\p{L}\p{N}]+/gu, '')

const personChinese =
  /转人工|转(接|到|给)?.{0,3}(人工|坐席|客服|接线员|真人)|(找|要|叫|换|接|来|有|是|让|给我|请)(个|一个|没有|不|位|一位)?(人工|真人|活人|坐席|座席|接线员|客服)|人工(客服|服务|坐席|座席|咨询|台|窗口在线|接听)|^(人工|真人|客服|活人|坐席|接线员)$|(叫|找|派|换|喊|让|给我)(个|一个|你们的?)?人(来|跟我|和我|说话|处理|接|出来|听|回)|(找|叫|换|让|请)(个|一个|一位|位|你们的?)?(工作人员|办事员|公务员|负责人|领导|经理|专员)(来|跟我|和我|接|帮我|回|处理|联系|出来|谈|聊|说)?|(跟|和|与)(真人|活人|人工|工作人员|你们的人|人)(说|聊|谈|讲|通话|沟通|对话)|不(要|想)(跟|和|与)?.{0,4}(机器人|机器|ai)(说|聊|谈|讲|对话)?|别(让|给|拿|派)?(我跟)?(机器人|机器|ai)|^(有人吗|有人在吗|有没有人|有没有人在|人呢|来人|来个人|有人没有)$|人工智障|转接人工/
const personNot =
  /人工(智能|授精|流产|费|湖|林|降雨|耳蜗|关节|成本|晶体|草|繁殖|养殖|影响天气|骨|心脏|授粉|牙)|客服电话|(热线|12345|电话|大厅).{0,10}(有|有没有|没有)人工|(人工|客服)(的)?(电话|号码|热线)(是)?(多少|几)|(找|请|叫)工作人员(赔|要)/
const personLatin =
  /\b(talk|speak|chat|connect me|transfer me|put me through|get me)\b.{0,14}\b(human|person|agent|representative|rep|operator|staff|official|advisor)\b|\b(talk|speak|chat) (to|with) (someone|somebody|anyone|people)\b|\bchat agent\b|\b(real|live|actual) (human|person|agent|people)\b|\bhuman( agent| being)?( please| now)?[!. ]*$|^(agent|operator|representative|human|person|customer service|live chat|real person)[!. ]*$|\bi (want|need|would like|wanna) (a|an|to see a|to reach a) (human|person|agent|representative|operator)\b|\b(is (there )?any(one|body)|anyone) (there|here|real)\b|\b(not|stop|no|don'?t want|hate|tired of)\b.{0,20}\b(bot|robot|machine|chatbot|ai)\b/

/** Whether the message asks for a person, in whatever words. */
export function wantsPerson(folded: string): boolean {
  const text = folded.replace(/(?<=\p{Script=Han})[\s,，。!?~、]+(?=\p{Script=Han})/gu, '')
  const bare = text.replace(new RegExp(personNot, 'g'), '·')
  return personChinese.test(bare) || personChinese.test(squeezed(bare)) || personLatin.test(bare)
}

const asksHow =
  /为何|多少|几个|哪些|专线|奖励|奖金|规定|怎么|咋|如何|怎样|哪里|哪儿|在哪|去哪|上哪|哪个|什么|几天|多久|流程|材料|条件|多少钱|能不能|可不可以|可以.{0,12}吗|是否|该找谁|找谁|向谁|打几|打哪|电话|渠道|入口|吗[?。!]?$|how|where|what|which|can i|when|who/
const ownService =
  /(投诉|举报|反映|告).{0,3}(你们|你|客服|接线员|窗口|工作人员|办事员|公务员|局长|领导|村干部|社区干部|居委|村委)|(工作人员|窗口|办事员|服务|接线员|公务员|村干部|客服).{0,8}(态度|脾气|语气).{0,4}(差|恶劣|不好|很凶|太差|蛮横)|态度(太|很|极其|极)?(差|恶劣)|踢皮球|推(来|给)推去|互相推|推诿|不作为|乱作为|没人(管|理|接|处理|负责)|打了?.{0,6}(次|遍)(电话)?.{0,4}(没人接|不接|打不通)|一直(没人|不)(管|处理|接|理|回复)|至今(没|未)(处理|解决|回复)|rude (staff|clerk|officer|official)|(nobody|no one) (answers|answered|cares|responds|helped|picks up)|complain about (you|your|the (staff|clerk|officer|official|window|hotline))|passed around|kept sending me/
const reports =
  /(我|我们|本人)?(要|想|需要)?(投诉|举报|曝光|实名举报|检举)|(反映)(一个|一下|个)?(问题|情况)|(我要|我想)反映|i (want|would like|wish|need) to (complain|report|file a complaint)|file a complaint|(making|make) a complaint/

/** Whether the message complains about how one was treated: never an FAQ question. */
export function complainsAboutService(folded: string): boolean {
  return ownService.test(folded) && !/怎么投诉|如何投诉|哪里投诉|投诉电话|how (do|can) i complain/.test(folded)
}

/** Whether the message reports or complains about something, without asking how one does that. */
export function reportsSomething(folded: string): boolean {
  return reports.test(folded) && !asksHow.test(folded)
}

const ownRecord =
  /(我|我的|我家|我们家|我爸|我妈|我孩子|俺)(的|那|这)?.{0,12}(余额|账户|账单|进度|状态|结果|记录|明细|档案|额度|分数|成绩|编号|单号|排队号|违章)(里|上|现在|目前|还|有|剩|是)*(多少|几何|到哪|怎么样了|如何了|出来了?(没|吗)|查一下|查下|帮我查|了吗|了没|呢|\?*$)|(帮|给|替)我?查(一下|下|查)?(我|俺|我的|身份证|这个人|户口)|我(的)?.{0,10}(办好了(没|吗)|批(下来|了|下来了)(没|吗)|到账(了)?(没|吗)|寄出(了)?(没|吗)|发(了|下来)(没|吗)|受理了(没|吗)|审(核|批)(通过|过|完)?了?(没|吗)|办到哪|到哪一步)|我(的)?(社保|医保|公积金|养老金|工资|退休金|低保|补贴)?(交|缴|领|存|欠|扣)(了|过)?(多少(年|月|个月|钱)?|几年|几个月)(了|啊|呢|\?)*$|(what('?s| is)|check|tell me|look up) my .{0,30}(balance|status|record|progress|account|result|score|application)|(has|is|was) my .{0,30}(approved|processed|issued|ready|paid|arrived|accepted)|where is my (application|card|certificate|passport|payment|refund|case)/
const ownEntitlement =
  /(像)?我(们|家)?(这种|这个|这样的?|的)情况.{0,14}(能|可以|可不可以|符合|够|算|行|批|符不符合|会不会|有没有资格)|(帮|给|替)我(算|判断|评估|审|看)(一?下)?.{0,10}(多少|能不能|符合|够不够|资格|领|拿|条件)|(我|我家)的?申请.{0,8}(能|会)(不能|不会)?(批|过|通过)|凭什么(不|没)(给|批)我|为什么(不|没)(给|批)我|为什么我的.{0,10}(没|不|被)(批|过|通过|退|拒|驳)|(was|were|got|been) (rejected|refused|denied)|(would|will|can) (you|they) approve (me|my)|(do|am) i .{0,10}(qualify|eligible|entitled) (in|with) my (case|situation)|in my (case|situation),? (do|am|can|would) i/

/** Whether the message asks what only the citizen's own record can tell. */
export function asksOwnRecord(folded: string): boolean {
  return (
    ownRecord.test(folded) &&
    !/怎么查|咋查|如何查|哪里查|在哪.{0,3}查|去哪查|哪儿查|怎么看|在哪看|how (do|can) i (check|see|find|look)/.test(
      folded,
    )
  )
}

/** Whether the message asks for a decision on the citizen's own case. */
export function asksOwnEntitlement(folded: string): boolean {
  return ownEntitlement.test(folded)
}

/** What a facet is asked for with, when nothing else is asked. */
const facetQuestions: readonly (readonly [FacetKey, RegExp])[] = [
  [
    'materials',
    /^(都|还|那|那么|我|办|办理|这个|去|申请|需要|需|要|得|应该|必须)*(带|准备|交|提供|提交|拿|备|携带|用|要|需要)?(些|上|齐|好)?(什么|哪些|啥|哪几样|几样)(样的)?(材料|资料|证件|手续|文件|东西|证明|证)(呢|啊|呀|吗|才行|去)*$|^(那|那么|还|都|我)*(要|需要|得|去|都要|还要|需)(带|准备|拿|交|提交|提供)(些|点)?(什么|啥|哪些)(东西|去|过去|呢|啊)*$|^(所需|需要的?|申请|办理)?(材料|资料|证件|文件|手续)(清单|呢|有哪些|是什么|要哪些|要求)?$|^(要不要|需不需要|要|需要)(带)?(身份证|户口本|照片|原件|复印件)(吗|原件吗|复印件吗)?$|^(what|which) (documents?|papers?|materials?|paperwork|id)( (do|should|must|will) i)?( need| have)?( to)?( bring| provide| submit| take| prepare| required)?$|^what (do|should|must) i (bring|take|prepare|submit)( along| with me)?$|^(required )?(documents|materials|paperwork)( needed| required)?$/,
  ],
  [
    'fee',
    /^(那|这个|那么|办|办理|办下来|一共|总共|大概|要|得|需要|需|会|是|我)*(花|交|收|付)?(多少|几多|几块|好多)(钱|费用|费|块钱?)?(呢|啊|呀|吗|才行|一张|一本|一次|一个)*$|^(要|用|需|需要|用不用|要不要|是不是要|是否|会|还要)?(收费|交钱|花钱|付费|付钱|缴费|交费|给钱|手续费|工本费)(吗|么|不|呢|标准|多少|是多少|要多少)*$|^(收不收|要不要|用不用)(费|钱|交钱|花钱)(吗|呢)?$|^(费用|价格|价钱|收费标准|工本费|手续费)(呢|多少|是多少|怎么算|怎么收|标准|情况)*$|^(是)?免费(的)?(吗|么|不)*$|^(how much)( (is it|does it cost|do i (have to )?pay|will it cost|money|is the fee|does that cost|to pay))?$|^(what('?s| is| are) the (fee|fees|cost|price|charge)s?|is it free|(any )?fees?|cost|is there (a|any) (fee|charge)|do i (have|need) to pay)$/,
  ],
  [
    'timeLimit',
    /^(那|这个|大概|一般|要|需要|得|办|办理|办下来|审批|出证|领证|拿证|从申请到拿证|多长时间|等|我|最快|最晚)*(多久|多长时间|几天|多少天|几个工作日|多少个?工作日|什么时候|啥时候|几时|几日)(能|可以|才能|才)?(办好|办完|办下来|下来|拿到|好|出来|完|到账|领|搞定|批|出证|取|内办)*(呢|啊|呀|吗)*$|^(时限|时间|期限|办理时限|办结时限|有效期)(呢|多久|是多久|多长|要多久|有多久)*$|^(how long|how many days|how soon|when)( (does|will|would|do) (it|that|this|i)( take| get it| be ready| need to wait| have to wait| last)?)?( take)?$|^(what('?s| is) the (time limit|deadline|processing time)|processing time|time limit|deadline|when will it be ready)$/,
  ],
  [
    'place',
    /^(那|这个|要|得|应该|该|我|需要|具体)*(去|到|在|上|往)?(哪里|哪儿|哪个(地方|部门|窗口|单位|大厅|所|局)|什么地方|啥地方|哪)(去)?(办理|办|申请|领|拿|交|提交|受理|补|弄|找|报|取|登记)*(呢|啊|呀|吗)*$|^(地址|地点|位置|办理地点|在哪|窗口在哪|哪里|地方)(呢|在哪|是哪|在哪里)*$|^(找|归|归谁|由)(谁|哪个部门|什么部门|哪个单位)(办|管|办理|受理|负责)?$|^(可以|能|能不能|可不可以)?(在)?(网上|手机上?|线上)(能|可以)?(办|办理|申请|弄)?(吗|不|么)?$|^where( (do|can|should|must|to) (i )?(go|apply|do (it|this|that)|get it|submit( it)?|hand it in))?( to apply)?$|^(what('?s| is) the (address|place|location)|which (office|department|window|place)( (do|should|can) i (go to|visit|contact))?|can i (do|apply for) (it|this|that) online|address|location)$/,
  ],
  [
    'phone',
    /^(那|这个|有|你们|他们|单位|部门|咨询|联系|办理)*(的)?(电话|热线|号码|联系方式|联系电话|电话号码|咨询电话)(呢|吗|多少|是多少|是什么|有吗|给我|号码|几号|是几号|告诉我|打多少)*$|^(打|拨|拨打|该打|应该打|要打)(什么|哪个|几号|多少|啥)(电话|热线|号码)?(呢|啊|吗)*$|^(有|有没有)(没有)?(电话|热线|联系方式|联系电话)(吗|可以打吗)?$|^(what('?s| is) the (phone|telephone|contact|hotline)( number)?|phone( number)?|telephone|which number (do|should|can) i call|who (do|can|should) i call|contact( number| details)?)$/,
  ],
  [
    'steps',
    /^(那|这个|具体|那么|要|该|我|应该|到底|接下来|然后)*(怎么|咋|咋个|如何|怎样)(办理|办|弄|申请|操作|走|做|搞|走流程)(的|呢|啊|呀|吗)*$|^(办理)?(流程|步骤|程序|手续)(呢|是什么|是怎样的|怎么走|有哪些|是啥|怎么样)*$|^(第一步|先)(做什么|干什么|怎么做|干啥|办什么)?$|^(how (do|can|should) i (apply|do (it|this|that)|proceed|start)|what('?s| is| are) the (steps?|process|procedure)|steps|process|procedure|how does (it|that|this) work|what (do|should) i do (first|next))$/,
  ],
  [
    'who',
    /^(那|这个)*(谁|什么人|哪些人|哪类人|啥人|什么条件|哪些条件|啥条件|什么样的人)(可以|能|才能|才可以|能够|有资格|符合)?(办|申请|领|享受|办理|拿|符合)*(呢|啊|吗)*$|^(要|需要|有)(什么|哪些|啥)(条件|要求|资格|限制)(呢|啊|吗|才行|才能办|才能申请)*$|^(条件|申请条件|适用对象|对象|办理条件|资格|要求)(呢|是什么|有哪些|是啥)*$|^(谁能办|我能办吗|我可以办吗|我能申请吗|我可以申请吗)$|^(who (can|is able to|may|should) (apply|do (it|this|that)|get (it|this|that))|who is (eligible|it for|entitled)|(what are the )?(conditions|requirements|eligibility)|am i eligible|can i apply|who qualifies)$/,
  ],
  [
    'law',
    /^(那|这个|有|你|是|你们|有没有|这是)*(什么|啥|哪个|哪条|哪部|哪些|没有)?(政策|法律|法规|政府|文件)?(依据|根据|法条|条文|出处|来源|规定)(呢|是什么|在哪|有吗|吗|是啥|有哪些)*$|^(依据|根据|凭)(什么|哪条|哪个|哪部)(法律|法规|规定|政策|文件)?(说的|规定的|来的)?$|^(哪条|哪部|哪个|什么)(法律|法规|法|规定|政策|文件)(规定的|说的|写的|里)?$|^(what('?s| is) the legal basis|legal basis|which law( says (so|that)| is (it|that|this))?|what law|says who|source|on what basis)$/,
  ],
]

/** Longest question that can name nothing but a facet. */
const maxFacetLetters = 40

/** The facet that the question names, when it names nothing else: "要多少钱", "how long does it take". */
export function findAskedFacet(bare: string): FacetKey | undefined {
  if (countLetters(bare) > maxFacetLetters) return undefined
  const chinese = squeezed(bare)
  const latin = bare
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/^(and|so|ok|then|but) /, '')
    .trim()
  return facetQuestions.find(([, pattern]) => pattern.test(chinese) || pattern.test(latin))?.[0]
}

const smallTalk: readonly (readonly [string, RegExp])[] = [
  [
    'thanks',
    /^(好的|嗯|ok|那)*(谢谢|多谢|感谢|谢了|谢啦|非常感谢|十分感谢|太感谢|辛苦|3q|thx|thanks|thankyou|thankyouverymuch|thankssomuch|thanksalot|manythanks|cheers|muchappreciated)(你|您|了|啦|啊|哈|你们|您的帮助|你的帮助|帮助|大家|你了|您了|哦|ok)*(再见|拜拜)?$/,
  ],
  [
    'greeting',
    /^((你|您|大家|各位)?好(啊|呀|吗)?|您?好|哈喽|哈罗|嗨|喂|在吗|在么|在不在|在不|在线吗|早|早上好|上午好|中午好|下午好|晚上好|早安|晚安|嘿|hi|hello|hey|hithere|hellothere|goodmorning|goodafternoon|goodevening|hiya|nihao)+$/,
  ],
  [
    'goodbye',
    /^(好的|嗯|那|ok)*(再见|拜拜|拜|回见|再会|88|bye|goodbye|byebye|seeyou|没事了|没有了|没有问题了|没问题了|不用了|不需要了|nothanks|thatsall|nothingelse)(了|啦|谢谢|thanks|thankyou)*$/,
  ],
  [
    'acknowledgement',
    /^(好|好的|好吧|行|行吧|嗯|嗯嗯|哦|噢|喔|知道了|明白了|明白|了解|了解了|懂了|清楚了|收到|可以|可以了|没问题|解决了|ok|okay|okey|gotit|isee|understood|great|perfect|fine|sure|alright|太好了|不错|很好|真棒|厉害)(的|了|啦|哈|谢谢)*$/,
  ],
  [
    'identity',
    /^(你|您|这)(是|叫)(谁|什么|啥|什么名字|啥名字|机器人|真人|人|ai|人工智能|机器|机器人还是人|真人还是机器人|人还是机器|人吗)(吗|啊|呀|么)*$|^你(能|会|可以)(做|干|帮我?做|帮我?)(什么|啥|点什么)(呢|啊)?$|^(whoareyou|whatareyou|areyouarobot|areyouabot|areyouhuman|areyoureal|areyouai|areyouaperson|whatcanyoudo|whatisyourname|whatsyourname)$/,
  ],
]

/** What kind of small talk the whole message is, if it is nothing else. */
export function findSmallTalk(folded: string): string | undefined {
  if (countLetters(folded) > 30) return undefined
  const text = squeezed(folded.replace(/\p{Extended_Pictographic}/gu, ''))
  return smallTalk.find(([, pattern]) => pattern.test(text))?.[0]
}
