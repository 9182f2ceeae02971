import { lessonsAndPlay } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const selfHarm: UrgentRule = {
  id: 'self_harm',
  severity: 'critical',
  numbers: ['110', '120', '12356'],
  isPersonFirst: true,
  signs: anyOf(
    // Weary of life. `撑不下去` said of a shop is an idiom below.
    /不想(再)?活|(?<!养|干|谋)不活了|活不下去|没法活|活不成|活够|活腻|活(着|得)?.{0,3}(没(有)?(啥|什么)?(真)?(意思|意义|劲|盼头|希望)|太?痛苦|煎熬|真?没用)/,
    /活(着|得)(真|太|好|很|这么)?累|(不想|没法|不愿)(再)?(撑|坚持|熬)|活着(干|做|为)(啥|什么|嘛|甚)|撑不(下去|住)了?|(没有?|失去)了?(继续)?(活着|活下去|活|生活)的?(意义|勇气|理由|动力|希望|盼头)/,
    /(人生|生活|生命|日子)(已经|都|真|还)?(没有?(了|什么|啥)?(意义|意思|希望|盼头)|无望)|生无可恋|厌世|想不开|了无牵挂|不(要|想|用)再?醒(来|过来)/,
    /(我|妈|爸|爹|娘)?我?先走了.{0,6}(别|对不起|照顾|不要)|没(有)?(了)?活路|走投无路/,
    // Wishing, planning or announcing death.
    /想死(?!心|磕|板)|想去死|去死了?(算|吧|$)|怎么死|死路一条|死了(算了|干净|就|也没|谁)|(不如|只有|只想|宁愿|干脆|还是)(我|让我)?(去)?死(?!板|心|记)|死给.{0,4}看/,
    /死在(这|你|他|政府|门口|大厅)|一了百了|一死|轻生|寻死|寻短|自尽|自残|自伤|结束.{0,4}(生命|一生|这一切)|了结(自己|生命|此生|一生)/,
    /(想|好想|只想)(要)?(解脱|消失|离开(这个)?(世|人世))|离开(这个|人|这)?(世界|人世|人间)|(告|永|诀)别(了|世|人世|大家|你们)|永别|来世|下辈子|来生/,
    /(我|他|她)(走|死|不在)了(以后|之后|后)?.{0,6}(照顾|孩子|爸妈|别难过)|(我|他|她)(死|走)了也?没人|没(有)?人(会)?(在意|在乎|管)我(死|的死)|我死(后|了|不死)/,
    // The deed.
    /(站|已经|坐|现在|我)在(大)?(桥|楼顶|天台)上了?/,
    /割(了)?(手)?(腕|脉)|(手腕|腕|动脉).{0,3}(割|划)|(要|想|去|准备|从.{0,8})跳(下去|楼|江|河|海|崖)|(楼|桥|天台|窗|阳台).{0,4}跳下|跳下去|想跳$|跳楼|跳江/,
    /跳河|跳海|(天台|楼顶|顶楼|大桥|阳台|窗台|栏杆).{0,3}(边缘|外面|想跳|要跳)|(刀|剪刀).{0,4}(自己|她自己|他自己)(的)?(脖子|手|肚子)/,
    /爬(到|上|出).{0,4}(阳台|窗|楼顶|天台|桥|栏杆)|(站|坐|爬)(在|到|上)了?.{0,5}(天台|楼顶|顶楼|桥边|桥上|窗台|栏杆)|上吊/,
    /(绳子|农药|刀片|安眠药|炭).{0,3}(买|准备|备)(好)?|(准备|买)(了|好)?(绳子|刀片)|服毒|吞药|(药|安眠药).{0,3}(都|全|全部|一起)(吃|吞|喝)/,
    /(吃|吞)(了|下)?(好多|很多|大量|一?整?(瓶|罐|盒|把)).{0,4}药|(手|手臂|手腕|胳膊)上?(全是|都是|有|好多).{0,3}(刀口|刀痕|划痕)|用刀(片)?(划|割)(自己|手)/,
    /写(好)?了?遗书|留(了|下)?.{0,3}遗(书|言)/,
    /(?:feel like|want|wants|wanted|wanna|going|gonna|ready|threatening|rather|wish to|trying) (?:to )?(?:die\b|dying|jump(?! the| in| on| to)|kill (?:my|him|her|them)sel|end (?:it all|it\b|my|his|her|everything))/,
    /(?:dont|doesnt|do not|not|never) (?:want to|wanna) (?:live|be alive|be here|exist|wake up|go on)/,
    /kill(?:ing|ed)? (?:my|him|her|them)sel|(?:hurt|harm|cut)(?:ting|s|ing)? (?:my|him|her)sel/,
    /(?:cut|slit)\w* (?:my|his|her) wrist|wish i (?:was|were) (?:dead|never born)/,
    /better off (?:dead|without me)|(?:no|not any|any) (?:reason|point|will) (?:to (?:keep )?(?:live|living|on living)|in living|to go on)/,
    /life (?:is|isnt) (?:not |no longer )?(?:worth|pointless|meaningless)/,
    /(?:cant|cannot|can not) (?:go on|do this|take (?:it|this)|live like this) any ?(?:more|longer)/,
    /(?:took|taken|swallowed|ate) (?:all|a (?:whole )?(?:bottle|box|lot)|too many|lots of|the whole|a bunch of).{0,14}(?:pills|tablets|meds|medication|medicine)/,
    /overdosed on|(?:wont|will not) be (?:here|alive|around) (?:tomorrow|any|much)/,
    /(?:had|have) enough of (?:life|living)|end it all|goodbye (?:note|letter|forever)/,
    /on the (?:ledge|roof).{0,12}jump|self[- ]?harm|hang (?:my|him|her)self/,
  ),
  topics: anyOf(/自杀|烧炭|安眠药|遗书|遗言|喝药(了|自)|喝了药|suicid/),
  hints: anyOf(
    /累赘|拖累(了)?(家|你|他|大家|爸|妈|孩子|别人)|没(有)?(了)?活路|走投无路|不配活|安安静静.{0,3}(走|离开)|死了.{0,4}(对|好|轻松|干净)/,
    /(想|要)(去)?(陪|找)(他|她|我?妈|我?爸|爷|奶).{0,2}$|绝望|(我|他|她)(就)?(会)?消失|别找我|没(有)?(什么|啥)?(留恋|牵挂|指望)|不想(再)?(面对|醒)/,
    /睡过去(就)?(不|别).{0,2}醒|对不起.{0,6}(先走|养育)|(活|生).{0,3}不如死/,
    /nobody (?:would )?cares? .{0,8}(?:die|dead|alive)|no ?one (?:would )?(?:cares?|miss)|jump off|a rope\b/,
    /hopeless|worthless|no way out|(?:rather|better) .{0,10}dead|(?:want to|just) disappear/,
    /tired of (?:living|life|being alive)|last message|tell my .{0,12}(?:im|i am) sorry/,
    /nothing (?:left )?to live for|cutting again/,
  ),
  idioms: anyOf(
    /眼睛(往)?上吊|跳楼(价|机|大?甩卖|大?拍卖|促销|清仓)|(笑|累|气|急|热|冷|冻|吓|烦|饿|困|忙|爱|渴)死|死机|想死(你|他|她)(了|们)?|死不死机/,
    // Abuse of the listener. Only `去死` said to another, or alone, is: 让我去死 is not.
    /你(?<!(?:说|骂|叫|对我|跟我)[^。]{0,4}你)(妈|全家)?(们|都|全|怎么|咋|还|快|就|给我|赶紧|可以|不)*去死(了|吧|算了)?|去死(?<![我想要会该]去死)吧?(你|他妈)们?|^(给我|快|滚|都|[,。!\s])*去死(吧|啊|呀|了)*[,。!?~.…\s]*$/,
    /(垃圾|废物|傻[a-z逼叉子]|混蛋|王八蛋|妈的|狗东西|骗子|老赖|贪官|客服|机器人)[^我逼想要害,。]{0,3}[,。!]?(都|全|给我|快|赶紧)*去死(吧|$)/,
    // What the law leaves out of compensation.
    /(自残|自杀|自伤)[^。!]{0,10}(吸毒|醉酒|酗酒|犯罪)[^。!]{0,10}(赔|工伤|算|认定)|(吸毒|醉酒|酗酒|犯罪)[^。!]{0,10}(自残|自杀|自伤)[^。!]{0,10}(赔|工伤|算|认定)/,
    // Queueing, forms and work that "make one die" are hyperbole.
    /(排|等|填|写|跑|加班|作业|堵车|改)[^,。]{0,6}(到|得)(我)?(生无可恋|想死|不想活)|(店|公司|生意|企业|厂|小店|餐馆|饭店)[^,。]{0,8}撑不(下去|住)/,
  ),
  calm: anyOf(
    lessonsAndPlay,
    /保险|理赔|工伤|身亡|算不算|公证|效力|法律|遗嘱|继承|执照|烤肉|烧烤|处方|医保|报销|率|能(开车|喝酒)|insurance/,
  ),
}
