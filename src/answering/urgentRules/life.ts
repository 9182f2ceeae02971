import { lessonsAndPlay, paperwork } from './context.ts'
import { hints } from './hints.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const selfHarm: UrgentRule = {
  id: 'self_harm',
  severity: 'critical',
  numbers: ['110', '120', '12356'],
  isPersonFirst: true,
  signs: anyOf(
    // Weary of life. `撑不下去` said of a shop is an idiom below.
    /不想(再)?活|(?<!养|干|谋)不活了|活不下去|没法活|活不成|活够|活腻|活(着|得)?.{0,3}(没(有)?(啥|什么)?(真)?(意思|意义|劲|盼头|希望)|太?痛苦|煎熬|真?没用)|活(着|得)(真|太|好|很|这么)?累|(不想|没法|不愿)(再)?(撑|坚持|熬)|撑不(下去|住)了?|(没有?|失去)了?(继续)?(活着|活下去|活|生活)的?(意义|勇气|理由|动力|希望|盼头)|(人生|生活|生命|日子)(已经|都|真|还)?(没有?(了|什么|啥)?(意义|意思|希望|盼头)|无望)|生无可恋|厌世|想不开|了无牵挂|没(有)?(了)?活路|走投无路/,
    // Wishing, planning or announcing death.
    /想死(?!心|磕|板)|想去死|去死了?(算|吧|$)|怎么死|死路一条|死了(算了|干净|就|也没|谁)|(不如|只有|只想|宁愿|干脆|还是)(我|让我)?(去)?死(?!板|心|记)|死给.{0,4}看|死在(这|你|他|政府|门口|大厅)|一了百了|一死|轻生|寻死|寻短|自尽|自残|自伤|结束.{0,4}(生命|一生|这一切)|了结(自己|生命|此生|一生)|(想|好想|只想)(要)?(解脱|消失|离开(这个)?(世|人世))|离开(这个|人|这)?(世界|人世|人间)|(告|永|诀)别(了|世|人世|大家|你们)|永别|来世|下辈子|来生|(我|他|她)(走|死|不在)了(以后|之后|后)?.{0,6}(照顾|孩子|爸妈|别难过)|(我|他|她)(死|走)了也?没人|没(有)?人(会)?(在意|在乎|管)我(死|的死)|我死(后|了|不死)/,
    // The deed.
    /割(了)?(手)?(腕|脉)|(要|想|去|准备|从.{0,8})跳(下去|楼|江|河|海|崖)|跳下去|想跳$|跳楼|跳江|跳河|跳海|(天台|楼顶|顶楼|大桥|阳台|窗台|栏杆).{0,3}(边缘|外面|想跳|要跳)|(刀|剪刀).{0,4}(自己|她自己|他自己)(的)?(脖子|手|肚子)|爬(到|上|出).{0,4}(阳台|窗|楼顶|天台|桥|栏杆)|(站|坐|爬)(在|到|上)了?.{0,5}(天台|楼顶|顶楼|桥边|桥上|窗台|栏杆)|上吊|(绳子|农药|刀片|安眠药|炭).{0,3}(买|准备|备)(好)?|(准备|买)(了|好)?(绳子|刀片)|服毒|吞药|(药|安眠药).{0,3}(都|全|全部|一起)(吃|吞|喝)|(吃|吞)(了|下)?(好多|很多|大量|一?整?(瓶|罐|盒|把)).{0,4}药|(手|手臂|手腕|胳膊)上?(全是|都是|有|好多).{0,3}(刀口|刀痕|划痕)|用刀(片)?(划|割)(自己|手)|写(好)?了?遗书|留(了|下)?.{0,3}遗(书|言)/,
    /(?:feel like|want|wants|wanted|wanna|going|gonna|ready|threatening|rather|wish to|trying) (?:to )?(?:die\b|dying|jump(?! the| in| on| to)|kill (?:my|him|her|them)sel|end (?:it all|it\b|my|his|her|everything))|(?:dont|doesnt|do not|not|never) (?:want to|wanna) (?:live|be alive|be here|exist|wake up|go on)|kill(?:ing|ed)? (?:my|him|her|them)sel|(?:hurt|harm|cut)(?:ting|s|ing)? (?:my|him|her)sel|(?:cut|slit)\w* (?:my|his|her) wrist|wish i (?:was|were) (?:dead|never born)|better off (?:dead|without me)|(?:no|not any|any) (?:reason|point|will) (?:to live|in living|to go on)|life (?:is|isnt) (?:not |no longer )?(?:worth|pointless|meaningless)|(?:cant|cannot|can not) (?:go on|do this|take (?:it|this)|live like this) any ?(?:more|longer)|(?:took|taken|swallowed|ate) (?:all|a (?:whole )?(?:bottle|box|lot)|too many|lots of|the whole|a bunch of).{0,14}(?:pills|tablets|meds|medication|medicine)|overdosed on|end it all|goodbye (?:note|letter|forever)|on the (?:ledge|roof).{0,12}jump|self[- ]?harm|hang (?:my|him|her)self/,
  ),
  topics: anyOf(/自杀|烧炭|安眠药|遗书|遗言|喝药(了|自)|喝了药|suicid/),
  hints: hints.selfHarm,
  calm: anyOf(
    lessonsAndPlay,
    /保险|理赔|工伤|身亡|算不算|公证|效力|法律|遗嘱|继承|执照|烤肉|烧烤|处方|医保|报销|率|能(开车|喝酒)|insurance/,
  ),
  idioms: anyOf(
    /跳楼(价|机|大?甩卖|大?拍卖|促销|清仓)|(笑|累|气|急|热|冷|冻|吓|烦|饿|困|忙|爱|渴)死|死机|想死(你|他|她)(了|们)?|死不死机/,
    // Queueing, forms and work that "make one die" are hyperbole.
    /(排|等|填|写|跑|加班|作业|堵车|改)[^,。]{0,6}(到|得)(我)?(生无可恋|想死|不想活)|(店|公司|生意|企业|厂|小店|餐馆|饭店)[^,。]{0,8}撑不(下去|住)/,
  ),
}

export const medical: UrgentRule = {
  id: 'medical',
  severity: 'critical',
  numbers: ['120'],
  isPersonFirst: false,
  signs: anyOf(
    // Consciousness and breath.
    /(叫|喊|唤|推|摇|拍)(都|也|他|她|着|了)*不(醒|应|动|答应)|(叫|喊)(他|她)?.{0,3}(没反应|没人应|没回应)|怎么(叫|喊)都|睡着?叫不|(?<!还|网页|系统|页面|窗口)(没有?|无)(了)?(呼吸|心跳|知觉|意识|脉搏|气息)|(人|他|她|妈|爸|倒).{0,6}没(了|有)?反应|没气了|断气|不省人事|喘不(上|过|了|来)|(呼吸|出气)(不了|不上|不过来|停|急促|微弱)|停止呼吸|上不来气|出不了气|窒息/,
    // Stroke, fits, colour.
    /(嘴|口|脸|嘴角)(都|也|角)?歪|半(边|个)(身子|身体|脸|身)|身子动不了|(说|讲)不(出|了|清)话|话(都)?说不(出|清|了)|(脸|嘴唇|嘴|脸色|全身|面色)(都|色)?(发|变|憋得)?(紫|青|乌|铁青)|翻白眼|眼睛(往上|都)?(翻|直)|(一直|不停|全身|浑身|手脚|还|又|烧).{0,2}抽(?!烟|血|水|签|奖|查|空)|抽过去|抽搐|吐白沫|(吐|咳|呕)血/,
    // Blood, birth.
    /(流|出|冒|淌)(了)?(好|很|非常|特别|一地|好大|大量)(的)?(多)?(的)?血|血(流|一直|怎么|都).{0,4}(止不住|不止|不停|直流)|血.{0,2}止不|止不住血|(头|脸|腿|手|脚|鼻子|嘴|伤口|脑袋|下面|下身|身上).{0,3}(流|出|冒|喷|飙).{0,3}血|满(地|脸|头|手|身)(都)?(是)?血|破水|羊水(破|流|早破)|宫缩|见红|怀孕.{0,10}(出血|流血|肚子(疼|痛))|(肚子|阵痛).{0,8}要生/,
    // Swallowed or stuck in the throat.
    /噎(住|到|着|了)|呛(到|住|着)(?!鼻)|(喉咙|嗓子|气管).{0,4}(卡|堵|呛|肿)|卡(住|到|在)了?(喉咙|嗓子|气管)|(<child>|鱼刺|骨头|花生米?|果冻|硬币)(被)?卡(住|到|着)|误(食|喝|服|吞)|(吃|喝|吞|咽)(了|下|下去|进|进去|掉)?.{0,5}(洁厕|消毒液|84|老鼠药|鼠药|农药|百草枯|敌敌畏|电池|硬币|纽扣|磁珠|玻璃|汽油|洗衣|干燥剂|甲醇|毒药|漂白|清洁剂|杀虫剂)|(老鼠药|鼠药|农药|百草枯|敌敌畏|洁厕灵|电池|硬币|消毒液|毒药).{0,4}(吃|喝|吞)(了|下|进|掉)/,
    // Falls, injuries, power. Things that fall from a house are for the outage rule.
    /(摔|跌|滚|掉|坠).{0,10}(起不来|不动|不会动|昏|晕|一直吐|没反应|动不了|流血)|从.{0,8}(楼|梯|架|树|马|山|崖|桥|窗|台|高处|顶|塔|墙|上)(上|里)?(摔|跌|掉|坠|滚)(?!.{0,6}(砖|玻璃|花盆|东西|皮|水))|坠楼|(头|后脑)(破|撞|磕|摔).{0,4}(血|破|晕|吐)|倒在(地|路|马路|厕所|楼|家|床|浴室|门口|田)|(突然)?倒(地|下).{0,6}(抽|不|没)|被电(到|了|倒|击|晕)|电到(了|人)|(动弹|站|爬)不(了|起来)/,
    // Near death; water.
    /(快|要|怕是|好像)不行了|(<elder>|人|他|她)(子|家)?不行了|快死了|要死了|(<child>|<elder>|人|他|她).{0,6}(掉|摔|跌|滑|栽|落|扑)(进|到|下|入|在)?了?.{0,4}(水|河|湖|海|江|井|池|塘|坑)|落水|沉(下去|到水|底)|游泳.{0,8}(没上来|不见|沉|抽筋)|(叫|快|派|要|需要|喊|打|帮).{0,4}(救护车|急救车)|救护车.{0,3}(快|来)|(打|叫|快|需要) ?120|120 ?快/,
    // Known illness strikes.
    /(哮喘|心脏病|癫痫|羊癫疯|羊角风|低血糖)(又|突然)?(犯|发作(?!.{0,4}(能|算|可以|是否)))|过敏.{0,8}(肿|呼吸|喘|休克|晕)|(烧|热)(到|了)?(4[0-3]|四十).{0,4}度?|高烧不退/,
    /(?:wont|cant|couldnt|doesnt|not|isnt|didnt|never) (?:wake|waking)|(?:wont|not|isnt|doesnt|stopped) (?:respond|moving|move\b|breath)|unresponsive|no pulse|(?:cant|cannot|trouble|difficulty|struggling|unable|hard|barely) (?:to )?breath|choking|turn(?:ing|ed|s)? (?:blue|purple)|(?:having|has|had|have|is having) (?:a |an )?(?:\w+ )?(?:stroke|seizure|fit|heart attack|convulsion)|water(?:s)? (?:has |have |just )*bro(?:ke|ken)|contractions|(?:in|into) labou?r\b|(?:drank|drunk|drinks|swallowed|ate|ingested|eaten) .{0,20}(?:bleach|poison|detergent|batter|coin|cleaner|pesticide|chemical|rat)|bleed(?:s|ing)? (?:a lot|heavily|out|badly|wont|everywhere|from)|(?:is|are|am) bleeding|blood everywhere|wont stop bleeding|passed out|collapsed(?<!(?:building|house|roof|wall|road|bridge|ceiling)(?: has| just)? collapsed)|fainted|overdosed|unconscious|fell (?:from|off|down|into|in) .{0,20}|(?:call|send|need|get) .{0,8}ambulance|(?:is|am|are) dying\b|stabbed in|allergic .{0,20}(?:swell|swollen|breath)|anaphyla|cut off (?:his|her|my|a|the) (?:finger|hand|arm|toe)/,
  ),
  topics: anyOf(
    /昏迷|昏(倒|过去|厥|死)|晕(倒|过去|厥|死)|休克|猝死|呼吸困难|心脏骤停|心脏停|心跳(停|没)|心梗|心肌梗|心绞痛|中风|脑溢血|脑出血|脑梗|大出血|流血不止|(胸口|心口|胸|心脏)(很|好|剧烈|突然|一直|有点|特别|痛得|疼得|闷)*(痛|疼|闷)|癫痫发作|(快|就|马上)?要生了|快生了|羊水|早产|难产了|食物中毒|酒精中毒|中毒了|农药|溺水|触电|骨折了|(烧|烫|灼)伤|烫到|起(了)?(好多|很多|全是)?(水)?泡|中暑|脱水|惊厥|不动了|脸色(苍|发|惨)|(<limb>)[^,。]{0,8}(断了|切断|切掉|压断|夹断|砍断|轧断|锯断|绞断|砸断)/,
    /heart attack|cardiac arrest|chest pain|\bstroke\b|seizure|convuls|giving birth|pesticide|poison(?:ed|ing)|drown|electrocut|burned (?:his|her|my)|ambulance|save (?:him|her|my (?:life|son|daughter|child|baby|wife|husband|mother|father|mom|dad))\b/,
  ),
  hints: hints.medical,
  cries: /救命|救救|save me|help me|^\W*help\W*(?:please help\W*)?$/,
  idioms: anyOf(
    /中风险|(集|其|当|空|之)中风|防溺水|溺水(防|安全)|农药(瓶|经营|登记|残留|使用|包装|购买|销售|价)|(卖|买|打|喷|用|施|低毒|生物)农药|触电影|要死要活|(笑|累|气|急|热|吓|饿|困|烦|忙)(得|都)?(我)?(快|要)死了|救命(稻草|钱|之恩|恩人|药)|抽风(机|扇)|要生(了)?(二|三)(胎|孩)?|落水(管|狗)|(电脑|手机|系统|硬盘)中毒了?|(房贷|贷款|压力|工作|债)[^,。]{0,8}喘不过气/,
    // A thing in the water is no person in the water.
    /(手机|证|卡|包|钥匙|本|电脑|书|眼镜|车)[^,。人]{0,3}(掉|落|摔)(进|到|在|下)?[^,。]{0,3}(水|河|湖|海|江|井|池|塘|坑)/,
    /dying to|dying (?:my|of boredom)|stroke of|labou?r (?:law|contract\b|dispute|union|arbitration|market|bureau)|forced labou?r|in labou?r (?:law|dispute|relations)|drown(?:ing|ed)? in (?:paper|work|debt|forms)|save me (?:time|money|some|a|the)|help me (?:with|to|find|fill|understand|get|apply|check|out)|ambulance (?:fee|cost|charge|bill)/,
  ),
  calm: paperwork,
}

export const publicHealth: UrgentRule = {
  id: 'public_health',
  severity: 'high',
  numbers: ['120', '12345'],
  isPersonFirst: false,
  signs: anyOf(
    /(<many>).{0,6}(拉肚子|腹泻|呕吐|吐了?$|上吐下泻|拉稀|中毒|发烧)|上吐下泻|(吃|采|喝|煮|炒|捡)(了|到)?.{0,4}(毒|野)(生)?(蘑菇|菇|菌)|(蘑菇|菌子|见手青|四季豆|河豚).{0,8}(吐|晕|小人|难受|拉肚子|不舒服|幻觉)/,
    /(?:many|several|lots of|a lot of|all the|dozens of|everyone) ?(?:of )?(?:the |us |people|students|children|kids|workers|guests|in my class).{0,20}(?:vomit|sick|diarrh|throwing up|fever)|(?:ate|eaten|eating) .{0,12}mushroom/,
  ),
  topics: anyOf(
    /集体(腹泻|呕吐|发烧|拉肚子|中毒)|聚集性|毒蘑菇|(狗|犬|猫|蛇|鼠|蝙蝠|猴子?|蜂|蜈蚣|蝎子?|虫)(子)?(给|把.{0,6})?.{0,2}(咬|抓|挠|蜇|蛰)|(咬|抓|挠)(伤|破).{0,6}(狂犬|打针|疫苗|流血)|(?:dog|snake|cat|rat|bat|monkey) (?:has |just )?(?:bit|bites|bitten|scratched|attacked)|bitten by|(?:dog|snake|cat|rat) bite|poisonous mushroom/,
  ),
  hints: hints.publicHealth,
  idioms: /聚集性(活动|场所|就业|培训|人群)|热狗咬|狗咬狗|(狗|猫)把[^,。]{0,8}(咬|抓)(坏|烂|破)/,
  calm: paperwork,
}
