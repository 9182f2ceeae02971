import { lawAndLessons, paperwork } from './context.ts'
import { hints } from './hints.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const gasLeak: UrgentRule = {
  id: 'gas_leak',
  severity: 'critical',
  numbers: ['119', '110', '120'],
  isPersonFirst: false,
  signs: anyOf(
    /(燃气|煤气|天然气|天燃气|液化气|瓦斯|气罐|气瓶|气管|灶台?|阀门|瓦斯桶).{0,8}(在漏|漏气|一直漏|漏了|外泄|挖断|破了|断了|裂|嘶嘶|好臭|没关|忘(了|记)?关)|漏(煤|燃|天然|瓦斯)气|(好大|好浓|很浓|一股|有股|满屋|闻到|闻着|很重|好重|强烈).{0,8}(煤气|燃气|天然气|瓦斯|汽油|臭鸡蛋|臭蛋)(的)?味?|(煤气|燃气|天然气|天燃气|瓦斯|汽油)的?味(道)?(好|很|太|特别|越来越|$)|臭鸡蛋|(忘|没)(了|有|记)?关(煤气|燃气|瓦斯)|(燃气|煤气|瓦斯|一氧化碳)?(报警器|警报器?)(一直|在|突然)?(响|叫)|(烧炭|烤火|炭火|煤炉|火盆|热水器|炭盆).{0,12}(头?晕|恶心|昏|吐|头疼|难受|一氧化碳)/,
    /gas (?:is |was )?leak|leaking gas|smell(?:s|ing|ed)?(?: of| like)?(?: \w+)? gas\b|gas (?:smell|odou?r)|(?:smell|smells) (?:like )?rotten egg|(?:carbon monoxide|co) (?:alarm|detector|poisoning)|gas (?:was |is )?left on/,
  ),
  topics: anyOf(
    /(燃气|煤气|天然气|天燃气|液化气|瓦斯|气罐).{0,6}(泄漏|泄露|漏|味)|(?<!轮胎|车胎|空调)漏气|一氧化碳|(煤气|燃气|瓦斯|炭火|木炭)中毒|carbon monoxide/,
  ),
  hints: hints.gasLeak,
  idioms:
    /(没有|没|未通|有无)(煤气|燃气|天然气)(?!味)|(开通|安装|接|通)(煤气|燃气|天然气)|(有)(煤气|燃气|天然气)(公司|管道|吗|费|缴费|热线|客服|表|补贴)|油烟味|(轮胎|车胎|空调|气球|冰箱)[^,。]{0,3}漏气|(一氧化碳|燃气|煤气|瓦斯)(报警器|探测器)(?!.{0,3}(响|叫))/,
  calm: paperwork,
}

export const publicThreat: UrgentRule = {
  id: 'public_threat',
  severity: 'critical',
  numbers: ['110'],
  isPersonFirst: true,
  signs: anyOf(
    /报复(社会|你们|政府)|(炸|烧|砸|端)(掉|了|平|毁|死)(你|他|政府|大楼|学校|医院|车站|单位|这|那|区|街道|法院|派出所|公司|大厅|办公|县|市)|炸(掉|政府|学校|医院|大楼|车站|派出所)|(放|有|装|绑|扔|埋|做|带|身上).{0,3}(炸弹|炸药|爆炸物)|(带|拿|拎|提|浇|泼|倒|洒)(着|了|上|一桶|点)?汽油(去|来|上|$|.{0,6}(点|烧|单位|政府|大厅))|(浇|泼)(了)?汽油|杀(光|了|死|掉)(你们|他们|所有|全部?)|(全|都|统统)(都)?(杀|弄死|砍死)|(弄死|砍死|打死|捅死|杀死|搞死)(你|他)们|(让|叫|要)(你们|他们|所有人|大家|你).{0,4}(陪葬|见血|流血|不得好死|一起死|偿命)|陪葬|垫背|(大家|谁|你们|他们)(也)?都?(别|甭|不)想?好?过$|都别想(好过|活)|(要|就|去|敢|信不信).{0,4}(拿|提|带|持)(着|把)?刀.{0,3}(去|上|来|砍|找|冲)|(要|说|扬言).{0,10}砍(人|死|你们)|扬言|(要|就|我|逼).{0,6}开车.{0,3}(撞|冲)|撞死(你们|他们)|放火(烧|点)|点了(你们|这|政府)|血洗|屠(城|校)|可疑(的)?(包裹|物品|物体|箱子|行李|爆炸)|(带|叫|拉)(上)?.{0,4}人.{0,4}堵.{0,4}(政府|大门|门|路)/,
    /(?:will|gonna|going to|ill|want to|swear) .{0,14}(?:kill (?:you|them|every|all|people)|burn .{0,15}(?:down|office|building|place|hall)|blow .{0,20}up|shoot (?:up|every|you|them|people|at)|stab (?:every|you all|people))|kill (?:you all|all of you|everyone|everybody)|(?:has|have|is|planted|with) a bomb|bomb (?:in|at|under|threat)|set (?:the |your |this )?(?:office|building|city hall|place) on fire|shoot (?:up|everyone|people|them all)|take (?:everyone|you all|them all) (?:down )?with me|suspicious (?:package|bag|object|parcel)/,
  ),
  topics: anyOf(
    /炸弹|同归于尽|自焚|拉(起|着|了)?横幅|跳桥|\bbomb\b|blow (?:it|this|the|up)\b.{0,20}(?:up|building|office|school)/,
  ),
  hints: hints.publicThreat,
  idioms: /炸弹(人|超人|猫)|蹦极跳桥|深水炸弹|重磅炸弹|(?:bath|photo|sex|time) ?bombs?|bomb calorimeter/,
  calm: anyOf(lawAndLessons, /(审批|申请|备案|许可|广告|手续|允许|合法)|蹦极|游戏|历史/),
}

export const fire: UrgentRule = {
  id: 'fire',
  severity: 'critical',
  numbers: ['119', '110'],
  isPersonFirst: false,
  signs: anyOf(
    /(着|起|失)火(了|啦|咯|呀|啊|!)|(烧|燃)(起来|着了|了起来)|(还在|正在|在|全|都|快)(烧|燃)(?!烤|饭|香|菜|水|炭|发)|火(势|苗|光)|火(好|很|太|越来越|特别|非常|真)大|大火|(山|林|楼|屋|房|那边|下面|里面|对面).{0,3}(有|是|着)火(?!车|锅)|(全|都|满|好多|很多|全部|到处)(是|屋|楼|的)*.{0,2}烟(?!花|酒|民|草|头)|(冒|起)(出|着|了|好大|很多)?.{0,3}(黑|白|浓|大)?烟(?!指|囱|花)|浓烟|烟(好|很|太|特别)(大|浓|呛)|冒火|自燃|爆燃|闪爆|(电瓶车|电动车|电池|厂里?|工厂|锅炉?|煤气罐|手机|充电|车间|仓库|楼下|隔壁|罐|轮胎).{0,4}(炸|爆炸)了|(油锅|锅|插座|电线|空调|电池|充电器|柴|草|瓦斯炉|床|被子|窗帘).{0,6}着了|(灭|扑)不(掉|了|灭|住)|(快|叫|派|喊|请)(来)?消防(车|员|队)?(?!栓|验|证|器|检|局)|消防(车|员|队).{0,3}(快|来)/,
    // Shut in: `卡在` alone is also said of applications, so it names the place.
    /(困|关|锁|堵|卡)(在|到|住)了?.{0,3}(电梯|火|井下?|洞|矿|栏杆|门缝|缝|隧道|阳台)|困在|被困|电梯.{0,6}(出不|关着|卡住|掉下|坠|停在|急坠|开不了)|(火|烟|楼|屋|里面|我们).{0,10}(出|逃|跑)不(去|来|出)|(<child>|<elder>|人).{0,4}(反?锁|关|困)在(车|屋|家|房|门|浴室|里)|(<limb>).{0,3}(卡|夹|困|绞)(在|住|进|到).{0,10}(拔|出|取|弄|拿|抽)不/,
    // Collapse, water, boats, chemicals. Under a car is for the traffic rule.
    /(房|楼|屋|棚|桥|隧道|矿|宿舍|厂房|脚手架|塔吊|工棚)(子|房|顶|梁)?(突然|都|整个|全)?(塌|垮|倒塌|倒)(了|下|掉)|(?<!车.{0,3})(埋|压)(在|着|了)?(.{0,3})(下面|里面|底下|废墟|土里|石头)|(人|工人|<child>|<elder>).{0,3}被(埋|活埋)|废墟|泥石流|滑坡了|山洪|洪水(来|进|冲|淹|把)|发大水|水(都|已经)?(进|淹)(到|了|进)?(屋|房|床|家里)|(洪水|河水|大水).{0,4}(进|淹|涨|漫)|(在|爬到?)(房|屋)顶上?等|房顶上|(船|艇|皮筏|竹筏).{0,3}(翻|沉|进水|漏水)|(化工|化学|氯气|氨气|危化|槽罐|毒气).{0,6}(泄漏|泄露|漏)/,
    /on fire\b|caught fire|(?:house|building|car|kitchen|flat|apartment|forest|room|roof|shop|neighbou?r\w*) (?:is |s )?(?:burn|in flames)|(?:theres|there is|there was|a|big|huge|started) (?:a )?fire\b(?! (?:drill|extinguisher|department|station|safety|door|alarm|permit|inspection|certificate|licen|escape|code|hydrant|insurance))|^\W*fire\W*$|fire (?:broke|is spreading|spreading|in (?:the|my|our)|on the)|flames|wild ?fire|smoke (?:is |s )?(?:coming|everywhere|in the|from|all over|filling|pouring)|(?:full of|thick|black|so much|lots of) smoke|explosion|explod(?:ed|ing)|(?:call|send|need|get) .{0,8}(?:fire (?:brigade|truck|department|fighters)|firefighters)|(?:trapped|stuck|locked) (?:in|inside|under|on the roof|on a roof) ?(?!traffic|a queue|line|the queue|this step)|(?:building|house|roof|bridge|tunnel|mine|wall|ceiling) .{0,8}collaps|buried (?:under|alive)|landslide|(?:boat|ship|ferry) .{0,8}(?:sink|sank|capsiz|overturn)/,
  ),
  topics: anyOf(/着火|起火|失火|火灾|火情|走火|冒烟|爆炸|山火|烧焦|焦糊?味|困人|电梯困|\bfire[ !]*$/),
  hints: hints.fire,
  idioms: anyOf(
    /(打|点)不着火|火车|火锅|上火|火爆|火腿|火化|爆炸(头|式|性|物品|危险)|(信息|知识|人口|数据)爆炸|民用爆炸|擦枪走火|(嗓子|喉咙|青烟|祖坟)冒烟|祖坟冒青烟|发着火气|火烧眉毛|(心态|群里|群|脑子|脑袋|朋友圈|肺|手机)(都|要)?炸了|烟火大会|大火锅|手续卡在|(钥匙|东西|手机)[^,。]{0,4}(锁|关)在(车|屋|家|房|里)|冒烟指数/,
    /(?:a )?fire (?:extinguisher|department (?:inspection|certificate|permit)|station|safety|door|alarm system|escape|drill|insurance|permit)|stuck in (?:traffic|the queue|line|review|processing)|(?:a )?fire (?:inspection|certificate|licen[cs]e)/,
  ),
  calm: paperwork,
}

export const traffic: UrgentRule = {
  id: 'traffic',
  severity: 'high',
  numbers: ['122', '110', '120'],
  isPersonFirst: false,
  signs: anyOf(
    /(压|卷|夹)(到|在|着)了?(车|轮|腿|底)|被车.{0,3}(压|碾|轧|卷|夹|拖)|(车|司机|对方|货车).{0,8}(跑了|逃了|逃逸)|撞.{0,8}(跑了|逃了|逃逸|动不了|躺|流血)|(车|轿车|卡车|公交|大巴|三轮|客车|校车).{0,3}(翻了|侧翻|(掉|冲|栽|滑|开|翻)(了|进|到|下)了?.{0,3}(沟|河|桥|水|湖|江|崖|山))|连环(撞|追尾)|追撞|(出|发生|遇).{0,2}(车祸|事故|交通事故)了?.{0,6}(受伤|躺|流血|动不了|快|有人)|(酒驾|醉驾).{0,4}撞|车祸(了|!)/,
    /(?:just |got |been |was )(?:got |been )?hit by (?:a|the) (?:car|truck|bus|motor|scooter|van|taxi|bike|e)|(?:ran|run) (?:me |him |her |over )?(?:over|someone)|(?:car|bus|truck|bike|motorcycle|road|traffic) (?:pile|overturn|flipped)|(?:we|i|he|she|they|car|driver) (?:just )?crashed|hit (?:me|him|her|someone|my (?:car|bike|son|daughter)) and (?:ran|run|drove|left)|driver (?:ran|fled|drove|left)|rear[- ]?ended/,
  ),
  topics: anyOf(
    /(撞|压|碾|轧|刮|剐)(到|着|倒|死|伤|了|飞)(了)?(一?个|一位|好几个)?(人|老|<child>|行人|女|男|学生|骑车|路人|电动车|摩托)|把(人|.{0,3}老|.{0,3}<child>)(给)?.{0,2}(撞|压|刮|碾)|车祸|相撞|交通事故|出(了)?事故|撞(车|人|到|上|飞|死|伤|树|倒|了)|(被|让)[^,。]{0,8}(撞|刮|剐|碾)|追尾|肇事|翻车|(?:car|traffic|road) (?:accident|crash|collision)|crashed (?:my|the|our|a|into)|hit and run|hit by a/,
  ),
  hints: hints.traffic,
  idioms:
    /撞人设|翻车鱼|(名字?|日期|时间|日程|行程|考试|公司名字?)[^,。]{0,4}撞(车|了|上)?|撞车(日期|时间)|撞(名|期|脸|衫|色)|碰碰车撞|(?:app|website|site|page|system|phone|computer|browser) (?:just |has |keeps )?crash(?:ed|ing|es)?|crash course/,
  calm: paperwork,
}
