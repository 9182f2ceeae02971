import { lawAndLessons, lessonsAndPlay, paperwork } from './context.ts'
import { hints } from './hints.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const fraudInProgress: UrgentRule = {
  id: 'fraud_in_progress',
  severity: 'high',
  numbers: ['110', '96110'],
  isPersonFirst: false,
  signs: anyOf(
    /(被|遭|遭到|受)(了)?[^,。]{0,8}(诈骗|骗)|骗(了|走|光)(我|钱|我的|他|她|\d|一|两|三|好几|几|老)?|上当|(遇|碰|撞)(到|上|见)(了)?(个)?骗子|(给|是不是|转给|汇给|打给)骗子|骗子(让|叫|要|说|打|把)|诈骗(电话|短信|集团|团伙|犯)|电信诈骗了|杀猪盘|(刷单|做任务|返利).{0,12}(垫|提|取不|越刷|返|投|本金|钱)/,
    // Money is leaving, or has left.
    /(刚|分钟前|小时前|昨天|今天)(刚|才)?[^,。]{0,6}(转账|转了|汇了|打了.{0,6}(钱|万|块)|把钱|给.{0,6}转)|(交|转|打|付|充)了(又|还)(要|让|叫)|(又|还)(要|让|叫)我(交|转|打|付)(钱|押金|保证金|费)|转了(钱|\d|好几)|(钱|积蓄|存款|万块?)[^,。]{0,8}(转|汇|打)(给|出去|过去|走)了?[^,。]{0,3}(骗|陌生|自称|对方|他|公安|$|了|才)|(安全|指定|专用)账户|(平台|投资|理财|app|博彩|虚拟币|炒股|任务|导师).{0,10}(提不了|无法提现|提现不|不能提|取不出|提不出|血本无归)|提(现)?不(了|出)现?.{0,4}(平台|投资)|网(恋|上认识|友|聊).{0,10}(投资|转|借钱|汇|打钱|彩票)|(卡|账户|微信|支付宝|余额)(里|上)?(的)?钱.{0,4}(没了|被转|不见|少了|被盗|被扣|转走)|盗刷|钓鱼|点(了|开)?.{0,6}(链接|连结|二维码).{0,14}(钱|没了|扣|卡号|盗|给他|输)|(要|去)(给|替).{0,4}(骗子|陌生人).{0,4}(转|汇|打)/,
    // What swindlers ask for.
    /冒充(?!他人|低保|专利|新|正品|名牌|品牌|国产|进口|有机|商品)|(公安|警察|检察|法院|公检法|警官|民警|自称|假).{0,16}(转账|汇款|打钱|洗钱|安全账户|通缉|资金核查)|涉嫌.{0,4}(洗钱|犯罪|贩毒|诈骗)|(说|让|叫|要|喊|教)(我|他|她|妈|爸)?.{0,10}(共享屏幕|屏幕共享|开共享|转账|汇款|打钱|转钱|把验证码|注销校园贷|去atm|操作atm|银行转)|(验证码|密码|卡号)(都|也)?(告诉|给|发|报|说|念)(了|给)?.{0,3}(他|她|对方|客服|别人|骗子)|(告诉|给|发给|报给|念给)(了)?(他|她|对方|客服|别人|骗子).{0,4}(验证码|密码|卡号)|解除分期|注销.{0,3}(校园)?贷.{0,8}(转|汇|账)|(中奖|放款|解冻|贷款).{0,12}(先?交|缴|付|转).{0,6}(税|费|保证金|手续费|钱)|(交|缴|付|转)(了)?.{0,3}(保证金|解冻费|手续费|认证金).{0,10}(放款|提现|贷款|解冻|两次|还要)/,
    /(?:got|been|was|am being|being|get|getting) (?:scammed|cheated|swindled|defrauded|conned|hacked|tricked)|scammed|(?:sent|send|sending|transferred|transfer|paid|wired|gave|give|giving) .{0,25}(?:scammer|stranger|fake|fraud|conman)|(?:fake|pretend\w*|claim\w*|impersonat\w*|says? (?:he|she|they) ?(?:s|is|are|re)?|call(?:er|ed)|phoned).{0,24}(?:police|officer|court|bank|customs|prosecutor).{0,30}(?:money|transfer|account|pay|arrest)?|(?:safe|secure) account|screen[- ]?shar|(?:gave|told|sent|read) (?:him|her|them|someone) .{0,18}(?:code|password|card number|pin)\b|(?:just )?transferred (?:the |all |my )?money to|(?:platform|app|site|website|broker) .{0,8}(?:wont|doesnt|does not|not) let me (?:withdraw|take)|(?:cant|cannot) withdraw|hacked my (?:bank|account|card|wechat|phone)|(?:took|stole|drained) .{0,6}money from my (?:account|card)|(?:it(?:s| is)|is (?:this|it)) a scam|phishing/,
  ),
  topics: anyOf(
    /被骗|骗子|诈骗|刷单|共享屏幕|屏幕共享|验证码给|scammers?\b|\bscam\b|(?:fake|impersonat\w+) .{0,12}(?:police|officer|court|bank|customs)/,
  ),
  hints: hints.fraudInProgress,
  idioms:
    /骗子酒|不骗|没骗|反(电信网络)?诈骗?(中心|app|宣传|法)|防骗|防诈骗?|(骗取|骗保|骗补|骗贷)|诈骗罪|商家欺诈|phone (?:number|bank)|(?:how to )?avoid scams?/,
  calm: anyOf(lessonsAndPlay, /招聘|立案标准|判(几|多)|量刑|视频办理|远程(视频)?办|app下载/),
}

export const utilityOutage: UrgentRule = {
  id: 'utility_outage',
  severity: 'high',
  numbers: ['12345', '95598'],
  isPersonFirst: false,
  signs: anyOf(
    /(家里|屋里|小区|社区|楼|村里?|整栋|全|街|我们|这边|单元|宿舍|厂里|学校)[^,。]{0,4}(没|无|冇)(有)?(水|电|气|暖气?|热水|自来水)(?!平|分|表|梯|脑|话|池|费|动|卡|产|源|愤)|(没|冇)(有)?(水|电|气|暖气)(了)?(用|喝|洗|.{0,2}(\d|[一二两三四五几半好]).{0,2}(天|小时|个小时|钟头))|(又|突然|一直|天天|还在|老|已经)(停|断)(水|电|气|暖)|(停|断)(水|电|气|暖)(了|好|一|两|三|\d)(?!.{0,6}(赔|损失))|(整|全|半)[^,。]{0,4}(停|断|没)(水|电|气|暖)|跳闸|暖气[^,。]{0,4}(不热|冰凉|没来|凉的|坏了|不来)|没(有)?暖气|没(有)?供暖|(水管|管道|自来水|水龙头|消防栓|暖气管)[^,。]{0,4}(爆|破了|裂|喷)|爆管/,
    /井盖[^,。]{0,4}(丢|没|不见|坏|破|缺|松|翻|被偷|塌)|(路|路面|马路|地面|道路|街|地)(上)?[^,。]{0,4}(塌|陷|下沉|坑|垮|裂开)|塌陷|天坑|大坑|(树|树枝|广告牌|路灯|电线杆|电杆|围墙|院墙|墙|信号灯|围挡)[^,。]{0,6}(倒了|断了|砸|压|掉下|歪了|塌|要倒|快倒|倒下)|(砸|掉|坠)下来|(地库|车库|地下室|小区|马路|路|隧道|涵洞|一楼|店里)[^,。]{0,4}(淹|进水|被淹|积水)|淹水|(楼上|高空|阳台|窗户)[^,。]{0,6}(扔|抛|丢|掉|坠)(下|东西|垃圾|.{0,3}(瓶|砖|花盆|烟头))|(外墙|墙皮|瓷砖|玻璃幕墙|水泥块|空调外机)[^,。]{0,6}(掉|脱落|砸|松|坠)|污水[^,。]{0,4}(冒|溢|横流|倒灌)|(电线|高压线|电缆)[^,。]{0,4}(掉|断|垂|裸|落|冒)|漏电/,
    /(?:power|electricity|water|heating|gas) (?:is |has been |was |has |went |supply )*(?:out|off|cut|down|gone)\b|(?:power|electricity) (?:cut|failure)|blackout|no (?:running |hot |tap )?(?:water|electricity|power|heating|heat|gas)\b(?! (?:bill|account|of attorney))|burst|pipe (?:has )?(?:broke|leak)|manhole|sinkhole|(?:hole|pothole) in the road|road (?:has |is |just )?(?:collaps|caved|sunk|flooded)|fallen (?:tree|wire|power line)|(?:tree|branch|power line|wire|pole) (?:has |just )?(?:fell|fallen|down|came down)|(?:street|basement|garage|house|home|road) (?:is |s )?flood|flooding/,
  ),
  topics: anyOf(
    /停水|停电|停气|停暖|断水|断电|断气|不供暖|没水了?$|没电了?$|水管爆|井盖|塌方|树倒|积水|内涝|高空(坠物|抛物)|power outage|water outage|outage/,
  ),
  hints: hints.utilityOutage,
  idioms: anyOf(
    /积水潭|停电(动|瓶|子|信|商|话|影|视|脑|梯|大)|停水(泥|果|电费|站)|停气派|(手机|电脑|平板|电瓶|电动车|电池|手表|车|遥控器?|笔记本)[^,。]{0,2}没电了?|没水(平|准)|井盖(生产|厂|企业|标准|采购)|no (?:power of attorney|gas (?:bill|account))/,
  ),
  calm: anyOf(
    paperwork,
    /(通知|公告|计划|时间表|公示|检修安排)|计划停|开户|销户|报停|申请停|暂停用|停暖(申请|手续|退费|费)|损失|退费|几号开始|planned|notice/,
  ),
}

export const secretReport: UrgentRule = {
  id: 'secret_report',
  severity: 'normal',
  numbers: ['12388', '12339', '12389'],
  isPersonFirst: true,
  signs: anyOf(
    /(举报|检举|揭发|告发)[^,。]{0,8}(<official>)|(<official>)[^,。]{0,10}(受贿|收贿|索贿|贪(?!玩)|收(了)?(钱|礼|红包|黑钱|贿|回扣|好处)|收[^,。]{0,6}(好处|红包|贿|钱)|索要|索取|要(我|他|她)?(塞|送|给)?(钱|红包|好处)|(让|叫|要)我(塞|送|给|交)(钱|红包|礼|好处|烟)|腐败|吃拿卡要|回扣|侵吞|挪用|以权谋私|徇私|包庇|骗补|打人|打我|办人情)|(<official>)[^,。]{0,6}(塞|送)(钱|红包|礼)|侵吞|挪用(公款|低保|救灾|扶贫|补偿|集体)|(泄露|出卖|偷|卖|泄漏|窃取)(了)?[^,。]{0,6}(国家|军事)?(机密|秘密|情报)|(拍|偷拍|打听|刺探|测绘)[^,。]{0,6}(军事|基地|军港|军营|部队|军舰|导弹)|境外[^,。]{0,8}(收买|情报|策反|资料)|(发现|抓|是|有)[^,。]{0,4}间谍(?!过|片|电|剧|小)/,
    /(?:official|police|officer|cadre|mayor|inspector|clerk|judge|cop|party secretary)\w*(?: \w+){0,5} (?:brib|cash|red envelope|kickback|corrupt|embezzl)|(?:asked|ask|asks|demand\w*|wants|took|takes|taking|accept\w*|paid|pay|offered) .{0,16}(?:a |for a )?brib|(?:report|expose) .{0,10}(?:corrupt|brib|embezzl|spy)|corrupt (?:official|cadre|police|officer|mayor|cop)|(?:is|are|a foreign|someone) (?:a )?(?:spy|spies|spying)|espionage|leak\w* .{0,12}(?:state |military )?secret|embezzl/,
  ),
  topics: anyOf(/受贿|收贿|行贿|贪污|贿赂|泄密|间谍|\bbrib(?:e|es|ed|ery|ing)\b|corrupt|\bsp(?:y|ies|ying)\b/),
  hints: hints.secretReport,
  idioms: /间谍(过家家|电影|片|小说|剧)|反间谍|行贿犯罪(档案|记录)|spyware|spy (?:movie|film|novel|game|x family)/,
  calm: anyOf(lawAndLessons, /无行贿|查询证明|档案查询|保密(培训|协议)|录取|区别|anti[- ]/),
}
