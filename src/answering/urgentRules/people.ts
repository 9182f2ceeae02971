import { harmlessHits, lawAndLessons, lessonsAndPlay } from './context.ts'
import { hints } from './hints.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const domesticViolence: UrgentRule = {
  id: 'domestic_violence',
  severity: 'critical',
  numbers: ['110', '12338', '12348'],
  isPersonFirst: true,
  signs: anyOf(
    // Who lives together and hits. Grown children count when they hit the old.
    /(<partner>)(?!.{0,3}(被|挨))[^,。]{0,10}(打|揍|掐|踢|踹|砍|扇|抽|勒|殴打|虐待|动手)(了|着|过|得|伤|死|骂|跟|完)?(我|人|<partner>|妈|爸|孩子|娃|老人|老|她|他|女|儿|耳光|脖子|嘴巴|到|晕|吐|哭|$)|(<partner>)[^,。]{0,8}(动手|家暴|拳打脚踢|往死里打|打得|打骂|要杀|拿刀)|(<grown>|保姆|护工|养老院|护理员)(?!.{0,3}(被|挨))[^,。]{0,6}(打|揍|掐|踢|推|虐待|动手打)(了|着|骂)?(我|老|爸|妈|爷|奶|父|母|公|婆|他妈|她妈)|(<partner>|他|她)[^,。]{0,4}把(我|妈|我妈|孩子|她)[^,。]{0,6}(打了|打得|打成|打到|打伤|打进|往死里|锁|关|绑|赶出|拖|按在|头)|(<partner>)[^,。]{0,6}(不让|不准)我(出门|出去|走|回家)/,
    /(被|遭|挨|让|给)[^,。]{0,5}(<partner>|<grown>|他)[^,。]{0,6}(打(?!发|算)|揍|掐|踢|虐待|家暴|砍|往死里|赶出)|(女人|女的|老婆|媳妇|<elder>)[^,。]{0,8}(挨|被)[^,。]{0,5}(打|揍|虐待)|(回家|在家).{0,6}(挨|被)(打|揍)|不敢回家.{0,6}(打|揍|他|$)|(男的|男人|男方|楼上|隔壁|邻居|对门)[^,。]{0,8}打(女|老婆|孩子|媳妇|婆娘|小孩|老人|他妈|妈|娃)|(?<!(老师|同学|幼儿园|教练).{0,6})打(老婆|媳妇|女人|婆娘|老娘|老爹)/,
    /(他|她)(掐|勒)(着|住|了)?我的?脖子|(他|她)?又(动手|打我|家暴|发酒疯)|(喝(了|多|完|醉|酒)|喝醉|酒)(?!的人|的男).{0,8}(动手|打我|打人|揍|撒气|摔东西)|拿我(撒气|出气)|把我(的)?头.{0,4}(撞|往)|家暴(我|了)|(被|遭|遭受|受到|长期|正在|一直).{0,4}家暴|(怕|害怕)(我)?(老公|丈夫|男朋友|前夫|他(会|又|再)?打)|家里(有人)?打人/,
    /(?:my|her|his|the|their|our) (?:<family>)(?: \w+)? (?:(?:is|was|has been|just|always|often|keeps|again|and|came|drunk|got|home|wants to|tries to|tried to|threatened to) ){0,3}(?:hit|beat|chok|abus|threaten|hurt|slap|kick|punch|strangl|rap(?:e|ing)|kill|attack)\w*\b(?! by)|(?:<family>) (?:locked|locks|beat|beats|hit|hits|hurts?|choked|kicked|punched|slapped) (?:me|us)\b|(?:he|she) (?:just |is |was |keeps |has |always )?(?:hit|beat|chok|slap|kick|punch|strangl)\w* (?:me|my (?:mum|mom|mother|kids|child|son|daughter))|(?:afraid|scared|terrified) of (?:my|her) (?:<family>)|abus(?:ive|ing|es|ed) .{0,12}(?:husband|wife|partner|boyfriend|girlfriend|father|mother|ex\b|marriage|relationship|home|child|elder)|(?:beaten|hit|abused) by (?:my|her|his) (?:<family>)|(?:<partner>) ?(?:hit|hits|beat|beats|kick|punch|slap|abuse)/,
  ),
  topics: anyOf(
    /家暴|家庭暴力|虐待(孩子|儿童|老人|父母|小孩|妇女)|挨(丈夫|老公|男人|媳妇|老婆).{0,2}(打|揍)|domestic (?:violence|abuse)/,
  ),
  hints: hints.domesticViolence,
  idioms: harmlessHits,
  calm: anyOf(
    lawAndLessons,
    // A procedure of divorce, and the law as such; 被家暴 and the like are signs, and speak anyway.
    /冷静期|离婚.{0,6}(登记|预约|要等)|家暴(罪|法)|(law|cooling)/,
  ),
}

export const minorHarm: UrgentRule = {
  id: 'minor_harm',
  severity: 'critical',
  numbers: ['110', '12355'],
  isPersonFirst: true,
  signs: anyOf(
    /(<peer>)[^,。]{0,12}(打|揍|欺负|霸凌|欺凌|围殴|孤立|扒|勒索|堵|排挤)(了|着)?(我|<child>|他|她|人|$)|(<peer>)[^,。]{0,10}(逼|强迫)(我|他|她|<child>)|(<peer>)[^,。]{0,12}(抢|要)[^,。]{0,4}(钱|保护费)|(<child>|我|被)[^,。]{0,12}(学校|班里|班上|同学|高年级|低年级|学长|老师|校外|教练|幼儿园)[^,。]{0,10}(打|揍|掐|欺负|霸凌|欺凌|勒索|孤立|排挤|摸(?!底)|猥亵|侵犯|体罚|虐待|扇|收保护费)|(扒|脱)(我|他|她|<child>)?(的)?(衣服|裤子)|(逼|强迫)(我|<child>)(脱|喝|跪|舔|吃|拍)/,
    /(<teacher>)[^,。]{0,8}(打(?!分)|摸(?!底|索|清)|扇|掐|踢|扎|体罚|猥亵|侵犯|性侵|虐待|骚扰|强吻)(了|着|过)?(我|<child>|学生|人|了|大腿|手|屁股|耳光|身体|下面)|(<teacher>)把[^,。]{0,8}(打|耳朵|踢|扇|关|绑)|幼儿园.{0,8}(扎|针眼|喂药)/,
    /(网友|网上|陌生人|对方|有人|他|微信|qq|游戏里|群里|学长|前男友)[^,。]{0,10}(让|要|叫|逼|骗|求|威胁|索要)[^,。]{0,8}(裸|不穿|没穿|脱|私密|隐私|露|胸|下面|下体|内衣)|网友[^,。]{0,8}(要|让|叫|逼|威胁|骗)[^,。]{0,6}(拍|照片|视频|见面|开房)|网友[^,。]{0,4}约[^,。]{0,6}(宾馆|酒店|开房|见面|家)|裸(照|聊|体)|私密照|(把|发|散布|公开|曝光)[^,。]{0,6}(照片|视频)[^,。]{0,8}(发给|发到|传给|公开|曝光|同学|群里|父母)/,
    /(?:being|been|gets?|getting|is) bull(?:y|ied)|bull(?:y|ies|ying) (?:me|my|him|her)|(?:kids|boys|girls|students|classmates?|teacher|coach|pupils|bull(?:y|ies))(?: \w+){0,4} (?:hit|beat|punch|kick|touch|slap|hurt)(?:s|es|ed|ing)? (?:me|my|him|her|up)|nudes?\b|naked (?:photo|pic|video|image)|(?:photos?|pics|pictures) (?:of me )?(?:naked|without clothes)/,
  ),
  topics: anyOf(
    /校园(欺凌|霸凌|暴力)|被?(欺凌|霸凌)|(<child>)[^,。]{0,6}被[^,。]{0,8}(打(?!工|钱|[^,。]{0,4}万)|欺负|体罚)|bull(?:y|ied|ying)/,
  ),
  hints: hints.minorHarm,
  idioms: anyOf(
    harmlessHits,
    /网友(们)?(上传|分享|评论|投稿|说)的?(照片|视频)?|网友投稿|反(欺凌|霸凌)|裸(眼|露|婚|辞)/,
  ),
  calm: anyOf(lessonsAndPlay, /规定|条例|法律|委员会|谁(赔|负责)|医药费|law/),
}

export const crime: UrgentRule = {
  id: 'crime',
  severity: 'critical',
  numbers: ['110'],
  isPersonFirst: false,
  signs: anyOf(
    // Doors, thieves, being followed.
    /(撬|砸|踹|踢|拧|撞|破|锯)(开)?(了|着)?(我|我家|我们)?(家)?(的)?(大)?(门|锁|窗|玻璃|防盗)|(进|来|有|是|抓到|抓住|遭)(了)?(个)?(小偷|贼|盗贼|强盗)|(小偷|贼|强盗)(就|还|正)?(在|进|来|翻|跑|闯)|入室(盗|抢|偷|行凶)|硬闯|强行闯|闯进来|(闯|翻|爬|溜|冲|破门)(进|入|到)(了|来)?[^,。]{0,4}(我|家|屋|房|院|窗)|(跟踪|尾随|盯上)(了|着)?(我|女|孩子|到|我们|<child>)|有人(一直|老|总)?(跟踪|尾随|跟着|盯着)|一直跟着我/,
    // Robbery, weapons, fights, killing.
    /打劫|抢(了|走)(?!先|救|红包)|(包|手机|钱|项链|金|孩子|包包)(都)?被(人)?抢|被抢(了|走|包|手机|钱|$)|抢(我|包|银行|孩子|金店)|(拿|持|举|挥|带|握|提|掏|有)(着|出|了|把|一把|个)?(长|砍|西瓜|水果|菜|匕|尖)?刀(?!具|片|叉|鱼|削|工)|(拿|持|举|挥|抄)(着|起)?(斧|枪|棍|铁棒|铁管|钢管|匕首|菜刀)|(动|有)刀(子)|砍(人|死|伤|我|了)|捅(了|人|我|伤|死|一刀)|(刀|枪)(架|顶|指)|枪(声|击|响)|开枪|正在打|打(起来|群架|成一团|我)|互殴|殴打|围殴|群殴|挨(打|揍)|把.{0,6}打(了|伤|成|得|死|进)|带.{0,3}人.{0,4}(打|砸|砍)|(要|想|会|说|扬言).{0,3}(杀|弄死|打死|砍死)(了)?(我|人|他|她|全家)|杀(人了|了我|了人|我)|追杀|(威胁|恐吓)(我|要).{0,6}(杀|命|人身|打|砍)|(?<!吓|累|急|气|笑|烦|热|冻)死人|尸体|砸(东西|店|摊|我|车)/,
    // Held, carried off, sold.
    /(我|我们|人|他|她|<child>|<friend>)[^,。]{0,3}被(人|他们|公司|老板)?(关|绑|囚禁|拘禁|软禁|扣)(在|起来|住|押|了|走)|把(我|我们|人|他|她|<child>|<elder>|<friend>)[^,。]{0,3}(关|绑|锁|扣|囚|掳|拖)(在|起来|了|住|走|进)|囚禁|软禁|(不(让|准|许)|没让)(我|我们|人|他|她)(走|出去|离开|下车|出门|回家|下来)|被?绑架(了|我)|劫持|绑走|绑票|(拉|拽|拖|塞|抱|骗)[^,。]{0,8}上(了)?(面包)?车|(骗|拉|困|陷|卖)(进|到|入|在|去)了?[^,。]{0,3}(传销|缅甸|缅北|柬埔寨|园区|黑砖|黑厂|黑煤)|缅北|人贩子|拐(走|骗)|被拐|(偷|抢|抱走|拐)(了|小|别人)?(孩子|小孩|娃|婴儿|小男孩|小女孩)|(<child>)[^,。]{0,4}被[^,。]{0,6}(抱走|带走|拐|绑|拉走)|(陌生人|叔叔|有人|男的|高利贷)[^,。]{0,8}(要)?(带我走|带走|抱走|拐走|拉走|抓走)|(跟着?)?(叔叔|陌生人).{0,4}带我/,
    // Sexual violence.
    /被.{0,6}(强奸|强暴|性侵|迷奸|轮奸|猥亵|非礼|性骚扰)|(强奸|强暴|性侵|迷奸|猥亵|非礼|骚扰)(了)?(我|她|他|<child>)|咸猪手|偷拍(我|裙|女|洗澡|厕所|别人)|(有人|男的|他|老头|司机|老板|同事)[^,。]{0,6}摸(了|我|女|屁股|胸|大腿)|摸我|下(了)?(迷)?药(了|迷|后|$)|(醒来|全身)没穿|露(阴|下体)/,
    // Debt collectors, threats, drugs; silent callers.
    /(要债|讨债|催收|催债|高利贷|放贷|收债)[^,。]{0,12}(上门|堵|泼|打|砸|威胁|带走|绑|闹)|泼(油漆|粪|红漆|硫酸)|黑社会|敲诈|恐吓|(有人|他们|看到|邻居|隔壁)[^,。]{0,8}(贩毒|吸毒|卖毒|制毒|毒品)|不方便(说话|讲话|出声|打电话)|不敢出声|(躲|藏)在(厕所|柜子|床底|衣柜|房间|卫生间)/,
    /(?:being|been|was|got|were|im|am) (?:robbed|attacked(?! by .{0,12}(?:dog|cat|monkey|snake))|followed|beaten|held|kidnapped|stalked|mugged|raped|molested|groped|drugged|assaulted|abducted)|(?:robbed|mugged|kidnapp?ed|attacked|raped|molested|groped|assaulted) (?:me|my|us|a|someone)|(?:has|with|holding|carrying|pulled) (?:a |an )?(?:big )?(?:knife|knives|gun|machete|axe)|beating (?:me|up|someone|him)|attack(?:ing|ed) me|sexual(?:ly)? assault|(?:br(?:eak|oke|eaking|oken)|get|getting|climb\w*) in(?:to|side)? (?:my|our|the) (?:house|home|flat|door|window|room|apartment|shop)|(?:trying to|tried to|is) br(?:eak|eaking) in|broke in\b|intruder|burglar|(?:locked|lock) (?:me|us) (?:in|up)|(?:wont|not|doesnt|dont) let(?:ting)? (?:me|us) (?:leave|go|out)|took (?:my|our) passport|held against|human traffick|stabb(?:ed|ing)|gun ?shots?|shooting (?:at|in|out)|(?:is|keeps|someone|man|guy|been) (?:is )?(?:following|stalking) me|murder(?:ed)?\b|dead body|fighting|threaten(?:s|ed|ing)? (?:to (?:kill|hurt|beat)|me with)|someone (?:is )?at my (?:door|window)|grabbed (?:me|my)/,
  ),
  topics: anyOf(
    /抢劫|持刀|砍人|绑架|拘禁|传销(窝|窟)|拐卖|砸门|入室|强奸|强暴|性侵|猥亵|杀人|斗殴|勒索|不让(我)?走|打(架|人|死|伤)|被(人|打|他|他们|老板|保安|房东|城管|.{1,5})?打(?!(在|下|来|造))(了|伤|得|死|成|的|,|$)?|robb(?:ery|ed|er)|kidnap|\brape\b|assault/,
  ),
  hints: hints.crime,
  cries:
    /(帮我|替我|我要|快|赶紧|赶快|请|想|要|帮忙|能.{0,6}|马上)报警(?!器|记录|回执|证明|电话|案)|^报警[!。]*$|打 ?110|叫警察|警察.{0,2}快来|派(个)?警察|call (?:the )?(?:police|cops|110)|救命|help me|^\W*help\W*(?:please help\W*)?$/,
  idioms: anyOf(
    harmlessHits,
    /(进|步|纳|引|加|深|放|装|归|搬|出)入室|入室(内|外|设计|登记)|杀人(游戏|鲸)|狼人杀|抢(购|票|注|修|险|救|先|手|占|红包|号|不到|名额)|(流程|程序|绿色|快速|医保|线上|网上)(不让(我)?走)|(不让(我)?走)(流程|程序|绿色|快速|医保|线上|网上)|尾随闯卡|assaulted by ads|fighting for|help me (?:with|to|find|fill|understand|get|apply|check|out)|(?:a |the )?killer/,
    // Who leaves a job is `not let go` in another sense.
    /(单位|公司|领导|老板|厂里|人事)[^,。]{0,4}不让我走(?=[^关锁]{0,20}(离职|辞职|干满|批|交接))|(离职|辞职)[^,。]{0,10}不让我?走/,
  ),
  calm: anyOf(lawAndLessons, /保险|判几年|从业|负责|责任|无犯罪|训练|防身|第?几条|登记|insurance|certificate/),
}

export const missingPerson: UrgentRule = {
  id: 'missing_person',
  severity: 'critical',
  numbers: ['110'],
  isPersonFirst: false,
  signs: anyOf(
    /(<child>|<elder>|<partner>|<friend>|<grown>)[^,。]{0,12}(不见了?|找不到|找不着|寻不到|走丢|走散|丢了|没(有)?回(?!我|信|消息|复|应|答|电|访)|没影|失联|失踪|(联系|联络)不上|没到(学校|家)|跑丢|离家|迷路|失去联系|不知(道)?去(哪|向)|人没了|没(了)?(音讯|消息)|电话关机)|人不见了找|(痴呆|阿尔茨海默|智力).{0,12}(出门|没回|走|不见)|一(夜|晚上|整天)(都)?没回/,
    /(?:<loved>)(?: \w+){0,5} (?:is |has |are |got |went |have |been )?(?:missing|lost in|disappeared|ran away|run away|gone\b|wandered off|never came|vanished)|(?:my|our) (?:<loved>) (?:is|got|gets) lost|(?:<loved>)(?: \w+){0,3} (?:didnt|has not|hasnt|not|did not|never) (?:yet )?(?:come|came|returned?|been|arrived?) ?(?:home|back|seen)|missing (?:child|person|kid|son|daughter|boy|girl)|(?:lost|cant find|cannot find|havent seen) (?:my|our|her|his) (?:\w+[- ]){0,4}(?:<loved>)\b/,
  ),
  topics: anyOf(/走丢|走失|失踪|失联|人丢了|离家出走|走散/),
  hints: hints.missingPerson,
  idioms: anyOf(
    // Things and pets get lost in the same words.
    /(证|卡|本|证明|护照|合同|记录|文件|包|钥匙|票|单|书|表|照片|手机|钱|户口|档案|材料|存折|印章|公章|发票|回执|号|密码|电动车|车|行李|成绩|学籍)[^,。]{0,3}(丢|不见|找不到|找不着|没了|掉|遗失|走失)了?|(猫|狗|宠物|鹦鹉|牛|羊|鸟|乌龟)[^,。]{0,5}(走丢|走失|丢|不见|跑丢|找不到)了?/,
    /宣告失踪|失踪宣告|申请失踪|失踪(满|两年|2年|四年|人口)|(负责|联系|当事|经办|介绍|法|证|工作|包工头|老板|中介|房东|物业|商家|店家|客服)人?(不见了|找不到了?|联系不上|失联|跑路)/,
  ),
  calm: anyOf(lessonsAndPlay, /宣告|户口|注销|小额贷|手链|手环|补助|离婚|抚养费|赡养|多年|declare/),
}
