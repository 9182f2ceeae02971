import type { Locale } from '../domain/locale.ts'

/** How grave: `critical` endangers life or limb now, `high` needs somebody today, `normal` needs another, safe way. */
export type Severity = 'critical' | 'high' | 'normal'

/**
 * One kind of urgent message. `signs` is searched in folded text (simplified, lower case, no spaces between Chinese
 * characters) after `idioms` were taken out. `calm` names contexts of policy and paperwork in which the signs are no
 * alarm, unless the text also sounds acute. A rule errs towards showing the numbers.
 */
export interface UrgentRule {
  id: string
  severity: Severity
  numbers: string[]
  /** A person is offered before anything else, and no FAQ entry follows below the numbers. */
  isPersonFirst: boolean
  signs: RegExp
  idioms?: RegExp
  calm?: RegExp
}

const paperwork =
  /保险|理赔|赔偿|赔付|补贴|补助|报销|医保|政策|条例|办法|规定|标准|等级|鉴定|证明|材料|演练|培训|宣传|讲座|预防|防范|防治|知识|验收|资质|许可|备案|责任书|检查|评估|统计|工伤|认定|伤残|insurance|subsid|reimburs|prevention|training|drill|certificate|policy|compensat|lecture|course|inspection|permit/

/** The rules in the order in which they are tried: the first that fits decides which numbers stand on top. */
export const urgentRules: readonly UrgentRule[] = [
  {
    id: 'self_harm',
    severity: 'critical',
    numbers: ['110', '120', '12356'],
    isPersonFirst: true,
    signs:
      /不想(再)?活|不想活着|想死|想去死|去死了|自杀|轻生|活不下去|活着(真|好|太)?(没意思|没意义|没劲|累)|活够了|没法活|结束(自己的)?生命|结束这一生|了结(自己|生命)|跳楼|跳河|跳江|割腕|割脉|烧炭|安眠药|遗书|死了算了|死了干净|一死了之|没有活着的意义|寻短见|自残|自尽|上吊|离开这个世界|kill(ing)? (myself|himself|herself)|suicid|(want|wanna|going|rather) (to )?die\b|wish i (was|were) dead|end (my|his|her) (own )?life|end it all|don'?t want to (live|be alive)|no reason to live|better off dead|self[- ]?harm|hurt myself|cut(ting)? (my wrists|myself)/,
    idioms:
      /跳楼(价|机|大甩卖|甩卖|大拍卖|拍卖|促销|清仓)|笑死|累死|气死|急死|死机|热死|冷死|冻死|吓死|烦死|饿死|困死|想死(你|他|她)(了|们)?|爱死|忙死|安眠药(怎么|在哪|哪里|能|可以)?(买|开|医保|报销)/,
    calm: /预防自杀|自杀预防|自杀(是否|算不算|可以|能不能)?(赔|理赔)|遗书.{0,8}(公证|效力|继承|遗嘱)|prevention/,
  },
  {
    id: 'gas_leak',
    severity: 'critical',
    numbers: ['119', '110', '120'],
    isPersonFirst: false,
    signs:
      /(燃气|煤气|天然气|液化气|瓦斯|气罐).{0,6}(泄漏|泄露|漏气|漏了|在漏|的?味道?|好臭|外泄)|漏(煤|燃|天然)气|(闻到|有|一股|好大).{0,4}(煤气|燃气|天然气|瓦斯)味?|一氧化碳中毒|(煤气|燃气|瓦斯)中毒|gas (leak|is leaking)|leaking gas|smell(s|ing)?( of| like)? gas|carbon monoxide/,
    idioms:
      /(没有|没|未通|有无)(煤气|燃气|天然气)|(有|开通|安装|接|通)(煤气|燃气|天然气)(公司|管道|吗|开通|费|缴费|热线|客服|表|补贴|入户|接通)|油烟味/,
    calm: paperwork,
  },
  {
    id: 'public_threat',
    severity: 'critical',
    numbers: ['110'],
    isPersonFirst: true,
    signs:
      /报复社会|炸(掉|了|平|毁)(你|政府|大楼|学校|医院|车站|单位|这)|炸掉|炸政府|炸学校|炸弹|同归于尽|浇汽油|泼汽油|自焚|拉横幅|跳桥|杀光|杀了你们|弄死你们|让你们陪葬|拉几个垫背|blow (it|this|the|up).{0,20}(up|building|office|school)|\bbomb\b|set (myself|the (building|office)) on fire|kill (you|them) all|take (everyone|you all) with me|shoot (up|everyone)/,
    idioms: /炸弹(人|超人|猫)|蹦极跳桥|深水炸弹|重磅炸弹/,
    calm: /拉横幅.{0,8}(审批|申请|备案|许可|广告|手续|允许|合法)|(审批|申请|备案|许可).{0,8}拉横幅|游戏/,
  },
  {
    id: 'domestic_violence',
    severity: 'critical',
    numbers: ['110', '12338', '12348'],
    isPersonFirst: true,
    signs:
      /家暴|家庭暴力|(挨|遭).{0,6}(丈夫|老公|男人|老婆|爸|妈|儿子).{0,2}(打|揍|毒打)|(老公|老婆|丈夫|妻子|男人|男朋友|女朋友|前夫|前妻|婆婆|公公|我爸|我妈|爸爸|妈妈|父亲|母亲|继父|后爸|后妈|儿子|儿媳)(?!.{0,3}被).{0,8}(打|揍|掐|踢|砍|虐待|殴打)(我|妈妈|我妈|孩子|人|老人|我们)|被(老公|老婆|丈夫|妻子|男朋友|前夫|我爸|我妈|爸爸|父亲|儿子).{0,4}(打|揍|掐|虐待|殴打)|家里打人|虐待(孩子|儿童|老人|父母|小孩)|domestic (violence|abuse)|(husband|wife|boyfriend|girlfriend|partner|father|mother|dad|mom|stepfather|ex) (is |was |has been |keeps |just |always )?(hits?|hitting|beats?|beating|beat|chok(es|ing|ed)|abus(es|ing|ed)|threaten(s|ing|ed)) (me|us|my|the kids|her|him)|abusing (a |my |her |his )?(child|children|elder|mother|father)/,
    idioms: /打(我|人)?(的)?电话|打我手机|打我(工资|钱|款|账|卡)|打人民币/,
  },
  {
    id: 'minor_harm',
    severity: 'critical',
    numbers: ['110', '12355'],
    isPersonFirst: true,
    signs:
      /校园(欺凌|霸凌|暴力)|(同学|高年级|学长|校霸).{0,6}(打我|揍我|欺负我|围殴|逼我|扒)|(同学|高年级).{0,4}(打|欺负|霸凌|殴打).{0,3}(我|我家|孩子|我儿子|我女儿|小孩)|(孩子|儿子|女儿|小孩|小朋友).{0,8}被.{0,8}(欺凌|霸凌|同学打|同学欺负|老师打|体罚)|老师.{0,4}(打我|打孩子|打人|体罚)|网友.{0,8}(拍照|裸照|照片|视频)|(威胁|逼|让|要).{0,4}(发|拍).{0,4}(裸照|私密照|隐私照)|被(欺凌|霸凌)|bull(y|ied|ying)|(teacher|classmates?) (is |keeps |just )?(hits?|hitting|beat|beats|beating) (me|my)|(send|asked for|wants|threaten\w* to post) .{0,15}(nudes?|naked)/,
    idioms: /网友(们)?(上传|分享|评论|投稿)的?(照片|视频)|网友投稿/,
    calm: /宣传|讲座|培训|主题班会/,
  },
  {
    id: 'crime',
    severity: 'critical',
    numbers: ['110'],
    isPersonFirst: false,
    signs:
      /抢劫|打劫|抢(了)?我(的)?(包|手机|钱|东西)|包被抢|手机被抢|被抢了|持刀|拿(着)?(刀|斧|菜刀)|砍人|要砍|捅(人|了|我)|绑架|劫持|被打|被.{1,6}打了|被人打|被殴打|正在打|打我|打人了|打架|打群架|要杀(我|人)|杀人|入室|撬(门|锁)|小偷(进|在|来)|强奸|强暴|性侵|迷奸|猥亵|非礼|咸猪手|拘禁|关起来不让|不让我(走|出去|离开|回家)|不让(走|离开)|困在传销|传销窝|传销窝点|被(骗|拉)进传销|拐卖|人贩子|抢孩子|砸(我家)?门|跟踪我|有人跟踪|being (robbed|attacked|followed|beaten|held|kidnapped|stalked)|robbed|robber(y|s)?|mugged|(has|with|holding|carrying) a (knife|gun|machete)|kidnap|beating (me|up|someone)|attack(ing|ed) me|assault(ed|ing)?\b|br(eak|oke|eaking|oken) in(to)? (my|our|the)|intruder|burglar|raped?\b|raping|molest|grop(ed|ing)|(won'?t|not) let(ting)? me (leave|go|out)|held against|human traffick|stabb(ed|ing)|murder|someone is following me/,
    idioms:
      /被打(错|断|印|包|扰|折|回|动|开|上|分|造|破|碎|乱|磨|压|卡|工)|(进|步|纳|引|加|深|放|装|归|搬)入室|出入室|入室(内|外|设计)|打我(的)?(电话|手机|工资|卡|钱|款|账)|打人民|(电话|短信)打我|没人打我|杀人(游戏|鲸)|给我打|打架子鼓|被打入|不让我走(流程|程序|绿色|快速|医保|线上|网上)|不让走(流程|程序|绿色|快速)|assaulted by ads/,
    calm: /保险|判几年|判多少年|怎么判|立案标准|量刑|追诉|司法解释|宣传|讲座|从业|前科|无犯罪|刑满|社区矫正|训练|防身|insurance|sentence for|lecture/,
  },
  {
    id: 'medical',
    severity: 'critical',
    numbers: ['120'],
    isPersonFirst: false,
    signs:
      /昏迷|昏倒|昏过去|晕倒|晕过去|不省人事|叫不醒|没有?(了)?呼吸|停止呼吸|呼吸(停|不上|困难)|喘不(上|过)气|心脏(骤停|停了|病发|病犯)|心跳(停|没)|心梗|胸口(很|好|剧)?(痛|疼)|中风|脑溢血|脑出血|脑梗|大出血|流(了)?(好|很|非常)?多血|血流不止|止不住血|抽搐|抽风|口吐白沫|癫痫发作|(快|就|马上)?要生了|快生了|羊水(破|流)|农药|百草枯|误食|吞了(电池|药|异物)|卡(住)?(喉咙|气管)|噎住|食物中毒|中毒了|溺水|掉(进|到)(河|水|井|江|湖|海|池塘)|落水|触电|电到了|被电了|坠楼|从(楼上|高处|.{1,2}楼)(掉|摔|坠)|骨折了|烧伤了|烫伤了|快不行了|快死了|要死了|救命|救救|unconscious|not breathing|can'?t breathe|cannot breathe|stopped breathing|heart attack|cardiac arrest|chest pain|(had|having|has) a stroke|\bstroke\b|bleeding (a lot|heavily|out|badly|won'?t)|won'?t stop bleeding|seizures?|convuls|(in|into|going into) labou?r\b|water(s)? (just )?broke|pesticide|poison(ed|ing)|drown|electrocut|collapsed|passed out|faint(ed|ing)|overdos|choking|fell (from|off) (the|a) (roof|building|window|balcony|ladder|.{1,8}floor)|ambulance|(is|am|are) dying\b|save (him|her|me|us|my (life|son|daughter|child|baby|wife|husband|mother|father|mom|dad))\b/,
    idioms:
      /中风险|(集|其|当|空|之)中风|防溺水|溺水(防|安全)|农药(瓶|经营|登记|残留|补贴|店|使用|包装|购买|销售|许可|价)|(卖|买|打|喷|用|施|低毒|生物)农药|触电影|要死要活|(笑|累|气|急|热|吓|饿|困|烦|忙)(得|都)?(快|要)死了|救命(稻草|钱|之恩|药)|抽风(机|扇)|要生了二|要生(二|三)胎|被电(话|商|动|瓶|脑|信|视|影)|落水(管|狗)|dying to|dying (my|of boredom)|stroke of|labou?r (law|contract|dispute|union|arbitration|market|bureau)|forced labou?r|in labou?r (law|dispute|relations)|save (me|us) (time|money|some|a|the)|ambulance (fee|cost|charge)/,
    calm: /康复|护理|门诊|慢病|慢性病|特病|后遗症|补贴|补助|报销|医保|保险|理赔|工伤|鉴定|残疾证|大病|救助金|救助政策|政策|规定|条例|证明|讲座|培训|预防|宣传|收费|哪个医院|哪家医院|安全教育|rehab|insurance|reimburs|subsid|training|prevention|certificate|disability|course|policy/,
  },
  {
    id: 'missing_person',
    severity: 'critical',
    numbers: ['110'],
    isPersonFirst: false,
    signs:
      /(孩子|小孩|娃|儿子|女儿|宝宝|老人|我爸|我妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|老公|老婆|父亲|母亲|妹妹|弟弟)(昨天|今天|刚才|突然|又|已经|都|就|放学|放学后|出门|出去|下楼|一个人|在.{1,6}){0,3}(丢了|不见了|走丢|走散|跑丢|找不到了|没回家|没有回家|失联|联系不上)|走丢|走失|失踪|失联|人丢了|离家出走|(child|son|daughter|kid|baby|mother|father|grand(ma|pa|mother|father)|husband|wife|brother|sister) (is |has |has gone |went |got |have )?(missing|lost|disappeared|run away|not come home)|missing (child|person|kid|son|daughter)|(lost|can'?t find|cannot find) (my|our|her|his) (\d+[- ]year[- ]old |little |elderly |old )?(child|son|daughter|kid|baby|mother|father|mom|dad|grand(ma|pa|mother|father))/,
    idioms:
      /宣告失踪|失踪宣告|申请失踪|失踪(满|两年|2年|四年)|(负责|联系|当事|经办|介绍|法|证|工作|老)人(不见了|找不到了|联系不上|失联)/,
    calm: /宣告|户口|注销|小额贷|手链|补助|declare/,
  },
  {
    id: 'fire',
    severity: 'critical',
    numbers: ['119', '110'],
    isPersonFirst: false,
    signs:
      /着火|起火|失火|火灾|火情|走火|冒(黑|白|浓)?烟|爆炸|山火|(房子|屋子|厨房|车|楼|仓库|电池|锅|山上|树林).{0,4}(烧起来|烧着|在烧|烧了)|被困(在)?(电梯|火|里面|屋|楼)|困在电梯|on fire|(house|building|car|kitchen|flat|apartment|forest) (is )?(burning|burnt|burned)|(there'?s|there is|a|big|started) (a )?fire\b|caught fire|\bfire[ !]*$|smoke (is )?(coming|everywhere|in)|explosion|exploded|stuck in (the|an) (lift|elevator)|(trapped|stuck) (inside|under)|(i'?m|i am|we are|he is|she is|someone is|people are) (trapped|stuck) in/,
    idioms:
      /打不着火|点不着火|火车|火锅|上火|火爆|火腿|火化|爆炸(头|式|性|物品|危险)|(信息|知识|人口|数据)爆炸|民用爆炸|擦枪走火|(嗓子|喉咙|青烟|祖坟)冒烟|祖坟冒青烟|发着火气|fire (extinguisher|department|station|safety|door|alarm system|escape)|a fire (extinguisher|department|station|safety|door|permit|inspection|certificate|licen[cs]e)/,
    calm: /保险|理赔|赔偿|补偿|消防(验收|检查|许可|备案|手续|证|设施|培训|演练)|演练|培训|宣传|讲座|预防|防范|防止|责任险|责任认定|事故认定|认定书|知识|条例|规定|资质|insurance|prevention|training|drill|permit|inspection|certificate|compensat/,
  },
  {
    id: 'traffic',
    severity: 'high',
    numbers: ['122', '110', '120'],
    isPersonFirst: false,
    signs:
      /(出|遇|发生)(了)?(车祸|交通事故)|车祸|撞(了)?(车|人|到人|上了|树|栏)|撞到(了)?(人|车|我|一)|被(车|电动车|汽车|摩托车|货车|电瓶车|三轮车|大车|公交车)?撞(了|倒|飞|伤)?|追尾|肇事逃逸|(肇事|撞.{0,6})(跑了|逃了|逃逸)|翻车|(car|traffic|road) (accident|crash|collision)|crashed (my|the|our|a|into)|hit and run|hit by a (car|truck|bus|motorbike|scooter|van)|rear[- ]?ended|ran (me|him|her) over|run over/,
    idioms: /撞人设|翻车鱼|撞车(日期|时间)|时间撞车|日程撞车|行程撞车|碰碰车撞/,
    calm: /违章查询|事故认定(书)?(要)?(多久|几天|多长)|多久|几天内|认定书|保险|理赔|赔偿|工伤|伤残|复核|起诉|诉讼|怎么判|扣几分|扣分|罚多少|处罚|insurance|compensation|claim|how many points|appeal/,
  },
  {
    id: 'fraud_in_progress',
    severity: 'high',
    numbers: ['110', '96110'],
    isPersonFirst: false,
    signs:
      /(被|遭|受|上当)(人|网友|电话|他们|中介)?(诈)?骗|被.{1,8}骗(了|走|钱|子|\d)|骗(了|走)(我|钱|我的)|上当(了|受骗)|遇到(了)?骗子|碰到(了)?骗子|是不是骗子|诈骗电话|电信诈骗|刚(刚)?转(账|了|过去)|转了(钱|\d|好几)|(把)?钱(都)?转(过去|给|走)了|安全账户|刷单|杀猪盘|冒充(公检法|公安|警察|客服|领导|社保)|(自称|说是)(公安局?|警察|检察院|公检法|法院).{0,20}(转账|汇款|账户|配合调查|涉嫌|洗钱)|共享屏幕|屏幕共享|验证码.{0,4}(给|告诉|发给|说).{0,4}(他|她|对方|别人|骗子|客服)|(got|been|was|am being|being) (scammed|cheated|swindled|defrauded|conned)|scammed|scammers?\b|\bscam\b|(fake|pretend\w*( to be)?|claim\w*( to be)?|impersonat\w+) .{0,12}(police|officer|court|bank|customs)|(safe|secure) account|screen[- ]?shar|(gave|told|sent) (him|her|them|someone) .{0,15}(verification )?code|(just )?transferred (the )?money to/,
    idioms: /骗子酒|不骗|没骗/,
    calm: /反诈(中心)?(app|宣传|志愿)|防骗知识|防诈骗?(宣传|知识|讲座)|招聘/,
  },
  {
    id: 'public_health',
    severity: 'high',
    numbers: ['120', '12345'],
    isPersonFirst: false,
    signs:
      /(集体|很多人|好多人|多人|全班|整个班|十几个|好几个)(人|同学|孩子|学生|员工)?(都)?(腹泻|拉肚子|呕吐|上吐下泻|发烧|中毒)|聚集性|(狗|猫|蛇|老鼠|蝙蝠)(给)?咬|被.{0,4}(狗|猫|蛇|老鼠)(咬|抓)|毒蘑菇|野生?蘑菇.{0,8}(吐|晕|不舒服|中毒|难受)|(dog|snake|cat|rat|bat) (bit(e|es)?|bitten)|bitten by|(many|several|lots of|a lot of) (people|students|children|kids|workers) .{0,12}(vomit|sick|diarrh|throwing up)|poisonous mushroom/,
    idioms: /聚集性(活动|场所|就业|培训)|热狗咬|狗咬狗/,
    calm: /狂犬疫苗(多少钱|医保|报销|几针)|报销|医保|赔偿|条例|罚款|养犬/,
  },
  {
    id: 'utility_outage',
    severity: 'high',
    numbers: ['12345', '95598'],
    isPersonFirst: false,
    signs:
      /停水|停电|停气|停暖|断水|断电|没水了?$|没电了?$|没有水用|没水用|家里没(水|电|气)|小区没(水|电|气|暖气)|跳闸|不供暖|没(有)?暖气|暖气(不热|没来|冰凉)|水管(爆|破|裂)|爆管|管道爆|自来水(爆|漏)|井盖(丢|没|不见|坏|破|缺|松|翻)|(路面|马路|地面|道路)(突然)?(塌|陷|下沉)|塌陷|塌方|树倒|大树(倒|压|断)|积水|内涝|高空(坠物|抛物)|电线(掉|断|垂)|(power|electricity|water|gas|heating) (is |has been |was |has )?(out|off|cut|outage|down)\b|power (cut|outage|failure)|blackout|water outage|no (running )?(water|electricity|power|heating|gas)\b|burst (water )?(pipe|main)|pipe (has )?burst|manhole|sinkhole|road (has )?collaps|fallen tree|tree (fell|has fallen)|flood(ed|ing)/,
    idioms:
      /积水潭|停电(动|瓶|子|信|商|话|影|视|脑|梯|大)|停水(泥|果|电费|站)|停气派|no (power of attorney|gas (bill|account))/,
    calm: /停(水|电)(的)?(通知|公告|计划)在?(哪|怎么)|计划停|开户|过户|销户|报停|申请停(水|电|气|暖)|暂停用|停暖(申请|手续|退费|费)|赔偿|补偿|损失险|保险|退费|compensation/,
  },
  {
    id: 'secret_report',
    severity: 'normal',
    numbers: ['12388', '12339', '12389'],
    isPersonFirst: true,
    signs:
      /(举报|检举|揭发|告发|实名举报).{0,8}(干部|领导|局长|书记|镇长|村长|村支书|村主任|主任|科长|处长|公务员|官员|公职|警察|民警|法官|贪)|(干部|领导|局长|书记|镇长|村长|村支书|村主任|主任|科长|公务员|官员|警察|民警).{0,8}(受贿|贪污|贪|收钱|收了钱|收礼|索贿|要钱|腐败|收红包)|受贿|行贿|贪污|泄密|泄露(国家)?(机密|秘密)|间谍|(officials?|police|officer|cadre|mayor) .{0,15}brib|\bbrib(e|es|ed|ery|ing)\b|corrupt|espionage|\bsp(y|ies|ying)\b|leak\w* .{0,10}(state )?secrets?/,
    idioms: /间谍(过家家|电影|片|小说|剧)|行贿犯罪(档案|记录)|spyware/,
    calm: /无行贿|查询证明|档案查询|保密(培训|协议)|培训|录取|考试/,
  },
]

/** Names of the numbers, as they stand beside them on the card. */
export const hotlineLabels: Record<string, Record<Locale, string>> = {
  '110': {
    'zh-CN': '公安报警（不便说话可发短信到12110）',
    'zh-TW': '公安報警（不便說話可發簡訊到12110）',
    en: 'Police (12110 by text message)',
  },
  '119': { 'zh-CN': '消防救援', 'zh-TW': '消防救援', en: 'Fire and rescue' },
  '120': { 'zh-CN': '医疗急救', 'zh-TW': '醫療急救', en: 'Ambulance' },
  '122': { 'zh-CN': '交通事故报警', 'zh-TW': '交通事故報警', en: 'Traffic accidents' },
  '12356': { 'zh-CN': '心理援助热线', 'zh-TW': '心理援助熱線', en: 'Mental health support line' },
  '12355': { 'zh-CN': '青少年服务台', 'zh-TW': '青少年服務台', en: 'Youth support line' },
  '12338': { 'zh-CN': '妇女维权热线', 'zh-TW': '婦女維權熱線', en: "Women's rights line" },
  '12348': { 'zh-CN': '公共法律服务（法律援助）', 'zh-TW': '公共法律服務（法律援助）', en: 'Legal aid' },
  '96110': { 'zh-CN': '反诈预警劝阻', 'zh-TW': '反詐預警勸阻', en: 'Anti-fraud line' },
  '12345': { 'zh-CN': '政务服务便民热线', 'zh-TW': '政務服務便民熱線', en: 'Government service line' },
  '95598': { 'zh-CN': '供电报修', 'zh-TW': '供電報修', en: 'Power failure service' },
  '12388': { 'zh-CN': '纪检监察举报', 'zh-TW': '紀檢監察舉報', en: 'Reports on officials (discipline inspection)' },
  '12339': { 'zh-CN': '国家安全机关举报', 'zh-TW': '國家安全機關舉報', en: 'State security reports' },
  '12389': { 'zh-CN': '公安民警违法违纪举报', 'zh-TW': '公安民警違法違紀舉報', en: 'Reports on police officers' },
}
