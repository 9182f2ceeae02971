import { harmlessCries, harmlessHits, lawAndLessons, settled } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const crime: UrgentRule = {
  id: 'crime',
  severity: 'critical',
  numbers: ['110'],
  isPersonFirst: false,
  signs: anyOf(
    // Doors, thieves, being followed.
    /被(人)?(跟踪|尾随|盯梢)/,
    /(撬|砸|踹|踢|拧|撞|破|锯)(开)?(了|着)?(我|我家|我们)?(家)?(的)?(大)?(门|锁|窗|玻璃|防盗)|(进|来|有|是|抓到|抓住|遭)(了)?(个)?(小偷|贼|盗贼|强盗)/,
    /(小偷|贼|强盗)(就|还|正)?(在|进|来|翻|跑|闯)|硬闯|强行闯|闯进来|(闯|翻|爬|溜|冲|破门)(进|入|到)(了|来)?[^,。]{0,4}(我|家|屋|房|院|窗)/,
    /(跟踪|尾随|盯上)(了|着)?(我|女|孩子|到|我们|<child>)|有人(一直|老|总)?(跟踪|尾随|跟着|盯着)|一直跟着我/,
    // Robbery, weapons, fights, killing.
    /打劫|抢(了|走)(?!先|救|红包)|(包|手机|钱|项链|金|孩子|包包)(都)?被(人)?抢|遭抢|被抢(了|走|包|手机|钱|$)|抢(我|包|银行|孩子|金店)/,
    /(拿|持|举|挥|带|握|提|掏|有)(着|出|了|把|一把|个)?(长|砍|西瓜|水果|菜|匕|尖)?刀(?!具|片|叉|鱼|削|工|切)/,
    /(拿|持|举|挥|抄)(着|起)?(斧|枪|铁?木?棍|铁棒|铁管|钢管|匕首|菜刀)|(动|有)刀(子)|砍(人|死|伤|我|了)|捅(了|人|我|伤|死|一刀)|(刀|枪)(架|顶|指)|枪(声|击|响)/,
    /开枪|正在打|打(起来|群架|成一团|我)|互殴|殴打|围殴|群殴|挨(打|揍)|把.{0,6}打(了|伤|成|得|死|进)|带.{0,3}人.{0,4}(打|砸|砍)/,
    /(要|想|会|说|扬言).{0,3}(杀|弄死|打死|砍死)(了)?(我|人|他|她|全家)|杀(人了|了我|了人|我)|追杀|(威胁|恐吓)(我|要).{0,6}(杀|命|人身|打|砍)/,
    /(?<!吓|累|急|气|笑|烦|热|冻|吵|挤|坑)死人|尸体|砸(东西|店|摊|我|车)/,
    // Held, carried off, sold.
    /(我|我们|人|他|她|<child>|<friend>)[^,。]{0,3}被(人|他们|公司|老板)?(关|绑|囚禁|拘禁|软禁|扣)(在|起来|住|押|了|走)/,
    /把(我|我们|人|他|她|<child>|<elder>|<friend>)[^,。]{0,3}(关|绑|锁|扣|囚|掳|拖)(在|起来|了|住|走|进)/,
    /(骗|拐|拉)(去|到|进)[^,。]{0,8}(关|扣)|囚禁|软禁|(不(让|准|许)|没让)(我|我们|人|他|她)(走|出去|离开|下车|出门|回家|下来)|被?绑架(了|我)|劫持|绑走|绑票/,
    /(拉|拽|拖|塞|抱|骗)[^,。]{0,8}上(了)?(面包)?车|(骗|拉|困|陷|卖)(进|到|入|在|去)了?[^,。]{0,3}(传销|缅甸|缅北|柬埔寨|园区|黑砖|黑厂|黑煤)|缅北|人贩子/,
    /拐(走|骗)|被拐|(偷|抢|抱走|拐)(了|小|别人)?(孩子|小孩|娃|婴儿|小男孩|小女孩)|(<child>)[^,。]{0,4}被[^,。]{0,6}(抱走|带走|拐|绑|拉走)/,
    /(陌生人|叔叔|有人|男的|高利贷)[^,。]{0,8}(要)?(带我走|带走|抱走|拐走|拉走|抓走)|(跟着?)?(叔叔|陌生人).{0,4}带我/,
    // Sexual violence.
    /被.{0,6}(强奸|强暴|性侵|迷奸|轮奸|猥亵|非礼|性骚扰)|(强奸|强暴|性侵|迷奸|猥亵|非礼|骚扰)(了)?(我|她|他|<child>)|咸猪手|偷拍(我|裙|女|洗澡|厕所|别人)/,
    /(有人|男的|他|老头|司机|老板|同事)[^,。]{0,6}摸(了|我|女|屁股|胸|大腿)|摸我|下(了)?(迷)?药(了|迷|后|$)|(醒来|全身)没穿|露(阴|下体)/,
    // Debt collectors, threats, drugs; silent callers.
    /(要债|讨债|催收|催债|高利贷|放贷|收债)[^,。]{0,12}(上门|堵|泼|打|砸|威胁|带走|绑|闹)|泼(油漆|粪|红漆|硫酸)|黑社会|敲诈|恐吓/,
    /(有人|他们|看到|邻居|隔壁)[^,。]{0,8}(贩毒|吸毒|卖毒|制毒|毒品)|不方便(说话|讲话|出声|打电话)|不敢出声|(躲|藏)在(厕所|柜子|床底|衣柜|房间|卫生间)/,
    /(?:being|been|was|got|were|im|am) (?:robbed|attacked(?! by .{0,12}(?:dog|cat|monkey|snake))|followed|beaten|held(?! (?:back|off|over|liable|responsible|accountable|by (?:the|my) (?:landlord|agen|bank|customs)))|kidnapped|stalked|mugged|raped|molested|groped|drugged|assaulted|abducted)/,
    /(?:robbed|mugged|kidnapp?ed|attacked|raped|molested|groped|assaulted) (?:me|my|us|a|someone)/,
    /(?:has|with|holding|carrying|pulled) (?:a |an )?(?:big )?(?:knife|knives|gun|machete|axe)/,
    /beating (?:me|up|someone|him)|attack(?:ing|ed) me|sexual(?:ly)? assault/,
    /(?:br(?:eak|oke|eaking|oken)|get|getting|climb\w*) in(?:to|side)? (?:my|our|the) (?:house|home|flat|door|window|room|apartment|shop)/,
    /(?:trying to|tried to|is) br(?:eak|eaking) in|broke in\b(?! (?:the \w+ (?:day|week|month|year)|the (?:shop|mail|post)|transit|less|under|(?:a|one|two|three|\d+) (?:day|week|month|year)s?(?! ago)))|intruder|burglar/,
    /(?:locked|lock) (?:me|us) (?:in|up)|(?:wont|not|doesnt|dont) let(?:ting)? (?:me|us) (?:leave|go|out)/,
    /took (?:my|our) passport|held against|human traffick|stabb(?:ed|ing)|gun ?shots?|shooting (?:at|in|out)/,
    /(?:is|keeps|someone|man|guy|been) (?:is )?(?:following|stalking) me|murder(?:ed)?\b|dead body|fighting/,
    /threaten(?:s|ed|ing)? (?:to (?:kill|hurt|beat)|me with)|someone (?:is )?at my (?:door|window)/,
    /grabbed (?:me|my)/,
  ),
  topics: anyOf(
    /抢劫|持刀|砍人|绑架|拘禁|传销(窝|窟)|拐卖|砸门|入室|强奸|强暴|性侵|猥亵|杀人|斗殴|勒索|不让(我)?走|打(架|人|死|伤)/,
    /被(人|打|他|他们|老板|保安|房东|城管|.{1,5})?打(?!(在|下|来|造))(了|伤|得|死|成|的|,|$)?|robb(?:ery|ed|er)|kidnap|\brape\b|assault/,
  ),
  hints: anyOf(
    /刀(?!具|片|叉|鱼|削|工|切)|(开|持|拿|有|动|掏)枪|枪(声|响|击|口)|被抢|抢(了|走|劫|我)|偷(东西|走(了)?我|我家)|有人偷|小偷|撬|翻墙|闯(进|入)|勒(脖|住|着)/,
    /绑(走|着|住|起来)|关着|赎金|(踹|踢|砸|撬)开|被(人)?踹|乱七八糟.{0,4}(偷|翻)|翻得乱|扣住(?<!(?:工资|工钱|押金|钱|证|车).{0,3}扣住)(?!.{0,4}(工资|押金|证|车))|扣(押|着)了?(人|他|她|我)(?!的)|(抱|按|拉|拽)住(我|她|女)/,
    /(拖|拉|拽)(进|上)|(?<!车.{0,3})(拖|拽)走|关起来|乱摸|强行|硬(闯|拉|拖|塞|拽)|白粉|冰毒|毒品|荒(地|郊)|流氓|耍酒疯|打(人|架|我|起来|得|伤)/,
    /围着.{0,4}(打|骂|不让)|堵(着|住)?(我|我家|家)?(门|路口)?不让|堵着我|追(着)?我|威胁|恐吓|敲诈|勒索|骚扰我|摸(了)?(我|她)|下药|被砸|砸(了|烂|碎)/,
    /不让(出|走|动|下)|(陌生|不认识的)(人|男).{0,10}(进|门|跟|拉|抱|家)|行凶|凶手|歹徒|坏人|劫匪|打手|绑匪|有人.{0,4}(跟|追|砍|捅|杀)/,
    /stranger (?:is )?in (?:my|our)|stole\b|smash\w*|exposed himself|\bknife\b|\bgun\b|weapon|kidnap|robbed/,
    /attack(?:ed|ing)(?! by .{0,12}(?:dog|cat|monkey|snake))|threaten|drunk .{0,24}(?:smash|fight|hit)/,
    /forc(?:ed|ing) .{0,16}(?:into|inside)|break(?:ing)? (?:down|open|in)\b|prowler|thief|thieves|stalker/,
    /hostage|assault|(?:man|guy|someone) .{0,14}(?:grabbed|touched|followed|hit|punched|chasing)/,
  ),
  cries: anyOf(
    /(帮我|替我|我要|快|赶紧|赶快|请|想|要|帮忙|能.{0,6}|马上)报警(?!器|记录|回执|证明|电话|案)|^报警[!。]*$|打 ?110(?<!还是打 ?110)(?!还是|[^,。!]{0,6}(来不来|来吗|管不管|管吗|有用|没用|记录|回执))|叫警察|警察.{0,2}快来|派(个)?警察/,
    /call (?:the )?(?:police|cops|110)|救命|help me(?<!(?:you|who (?:can|could|will|would)) help me)(?=\W*$| (?:please|now|he|she|they|someone|theres|im|i am)\b)|^\W*(?:please )?help\W*!\W*(?:please|help|me|\W)*$|^help\W+(?:please )?help\b/,
  ),
  idioms: anyOf(
    harmlessCries,
    harmlessHits,
    /(进|步|纳|引|加|深|放|装|归|搬|出)入室|入室(内|外|设计|登记)|杀人(游戏|鲸)|狼人杀|抢(购|票|注|修|险|救|先|手|占|红包|号|不到|名额)/,
    /(流程|程序|绿色|快速|医保|线上|网上)(不让(我)?走)|(不让(我)?走)(流程|程序|绿色|快速|医保|线上|网上)|尾随闯卡|assaulted by ads|fighting for|(动手)?打人的(?=也|要|会|怎么|可以)/,
    /help me (?:with|to|find|fill|understand|get|apply|check|out)|(?:a |the )?killer/,
    // Who leaves a job is `not let go` in another sense.
    /(单位|公司|领导|老板|厂里|人事)[^,。]{0,4}不让我走(?=[^关锁]{0,20}(离职|辞职|干满|批|交接))|(离职|辞职)[^,。]{0,10}不让我?走/,
  ),
  settled,
  calm: anyOf(
    lawAndLessons,
    /保险|判几年|从业|负责|责任|影响|档案|案底|考公|无犯罪|训练|防身|第?几条|登记|因工|赔不赔|见义勇为|打人者|insurance|certificate/,
  ),
}
