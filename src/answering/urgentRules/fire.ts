import { paperwork } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const fire: UrgentRule = {
  id: 'fire',
  severity: 'critical',
  numbers: ['119', '110'],
  isPersonFirst: false,
  signs: anyOf(
    /(着|起|失)火(了|啦|咯|呀|啊|!)|(烧|燃)(起来|着了|了起来)|(还在|正在|在|全|都|快)(烧|燃)(?!烤|饭|香|菜|水|炭|发)|火(势|苗|光)/,
    /火(好|很|太|越来越|特别|非常|真)大|大火|(山|林|楼|屋|房|那边|下面|里面|对面).{0,3}(有|是|着)火(?!车|锅)/,
    /(全|都|满|好多|很多|全部|到处)(是|屋|楼|的)*.{0,2}烟(?!花|酒|民|草|头)|(冒|起)(出|着|了|好大|很多)?.{0,3}(黑|白|浓|大)?烟(?!指|囱|花)|浓烟/,
    /烟(好|很|太|特别)(大|浓|呛)|冒火|自燃|爆燃|闪爆|(电瓶车|电动车|电池|厂里?|工厂|锅炉?|煤气罐|手机|充电|车间|仓库|楼下|隔壁|罐|轮胎).{0,4}(炸|爆炸)了/,
    /(油锅|锅|插座|电线|空调|电池|充电器|柴|草|瓦斯炉|煤气罐|气罐|煤气灶|床|被子|窗帘).{0,6}着了|(灭|扑)不(掉|了|灭|住)|(快|叫|派|喊|请)(来)?消防(车|员|队)?(?!栓|验|证|器|检|局)/,
    /消防(车|员|队).{0,3}(快|来)/,
    // Shut in: `卡在` alone is also said of applications, so it names the place.
    /(困|关|锁|堵|卡)(在|到|住)了?.{0,3}(电梯|火|井下?|洞|矿|栏杆|门缝|缝|隧道|阳台)|困在|被困|电梯.{0,6}(出不|关着|卡住|掉下|坠|停在|急坠|开不了)/,
    /(火|烟|楼|屋|里面|我们).{0,10}(出|逃|跑)不(去|来|出)|(<child>|<elder>|人).{0,4}(反?锁|关|困)在(车|屋|家|房|门|浴室|里)/,
    /(<limb>).{0,3}(卡|夹|困|绞)(在|住|进|到).{0,10}(拔|出|取|弄|拿|抽)不/,
    // Collapse, water, boats, chemicals. Under a car is for the traffic rule.
    /(房|楼|屋|棚|桥|隧道|矿|宿舍|厂房|脚手架|塔吊|工棚)(子|房|顶|梁)?(突然|都|整个|全)?(塌|垮|倒塌|倒)(了|下|掉)/,
    /(?<!车.{0,3})(埋|压)(在|着|了)?(.{0,3})(下面|里面|底下|废墟|土里|石头)|(人|工人|<child>|<elder>).{0,3}被(埋|活埋)|废墟/,
    /埋(了|住|着).{0,3}(人|个)|(货梯|电梯|升降机|吊篮).{0,4}(掉下|坠)|(基坑|工地|矿|窑|隧道|土方|山体).{0,4}(塌|垮)|泥石流|滑坡了|山洪|洪水(来|进|冲|淹|把)/,
    /发大水|水(都|已经)?(进|淹)(到|了|进)?(屋|房|床|家里)|(洪水|河水|大水).{0,4}(进|淹|涨|漫)|(在|爬到?)(房|屋)顶上?等|房顶上/,
    /(船|艇|皮筏|竹筏).{0,3}(翻|沉|进水|漏水)|(化工|化学|氯气|氨气|危化|槽罐|毒气).{0,6}(泄漏|泄露|漏)/,
    /on fire\b|caught fire/,
    /(?:house|building|car|kitchen|flat|apartment|forest|room|roof|shop|neighbou?r\w*) (?:is |s )?(?:burn|in flames)/,
    /(?:theres|there is|there was|a|big|huge|started) (?:a )?fire\b(?! (?:drill|extinguisher|department|station|safety|door|alarm|permit|inspection|certificate|licen|escape|code|hydrant|insurance))/,
    /^\W*fire\W*$|fire (?:broke|is spreading|spreading|in (?:the|my|our)|on the)|flames|wild ?fire/,
    /smoke (?:is |s )?(?:coming|everywhere|in the|from|all over|filling|pouring)/,
    /(?:full of|thick|black|so much|lots of) smoke|explosion|explod(?:ed|ing)/,
    /(?:call|send|need|get) .{0,8}(?:fire (?:brigade|truck|department|fighters)|firefighters)/,
    /(?:trapped|stuck|locked) (?:in|inside|under|on the roof|on a roof) ?(?!traffic|a queue|line|the queue|this step)/,
    /(?:building|house|roof|bridge|tunnel|mine|wall|ceiling) .{0,8}collaps|buried (?:under|alive)|landslide/,
    /(?:boat|ship|ferry) .{0,8}(?:sink|sank|capsiz|overturn)/,
  ),
  topics: anyOf(/着火|起火|失火|火灾|火情|走火|冒烟|爆炸|山火|烧焦|焦糊?味|困人|电梯困|\bfire[ !]*$/),
  hints: anyOf(
    /(着|起|放|点|纵|救)火|点(燃|着)了|野火|烟(从|钻|往|进)|烧(过来|到)|火(花|星|苗|势|光)|(抽烟|吸烟)?(冒|浓|黑)烟|燃(了|烧)(?!气)|(烧|炸|爆)(了|起来|着|开|得)/,
    /烧(的|得)(很|好|厉)|困(在|住)|电梯.{0,10}(我|我们|里面|里有|有人|不动|下坠|出不)/,
    /(卡|夹|锁|关|套)(在|住|进).{0,8}(里|出不|上|电梯|网|缝|阳台|浴室|车|拔|取|窗)|塌了|垮了|埋(了|住|在)|有人.{0,6}(压|困|卡)|涨水|水.{0,4}(涨|淹|漫)到/,
    /(爬|下|上|逃)不(上|来|去|下)|(塞|插|伸)进.{0,8}(拔|取|拿)|(货梯|升降机|吊篮).{0,4}(掉|坠|卡)|洪水|出不(来|去)了/,
    /(?:elevator|lift)\b.{0,30}(?:inside|stopped|stuck|trapped|between)/,
    /(?:locked|shut|trapped|stuck) (?:\w+ )?in (?:the|a|my|our) (?:car|room|bathroom|balcony|lift|elevator|house|flat|basement)/,
    /burning (?:smell|down)|smok(?:e|ing|y)\b(?! (?:area|ban|room|zone|free|detector))|flames?/,
    /caught (?:on )?fire|is burning|sparks|trapped|explod\w*/,
  ),
  idioms: anyOf(
    /油烟|二手烟|(打|点)不着火|火车|火锅|上火|火爆|火腿|火化|爆炸(头|式|性|物品|危险)|(信息|知识|人口|数据)爆炸|民用爆炸|擦枪走火|(嗓子|喉咙|青烟|祖坟)冒烟|祖坟冒青烟|发着火气|火烧眉毛/,
    /(心态|群里|群|脑子|脑袋|朋友圈|肺|手机)(都|要)?炸了|烟火大会|大火锅|烧烤[摊店]?的?烟|卡在[^,。]{0,4}(验证码|审核|页面|步骤|流程|环节|登录|认证|人脸)|手续卡在|(钥匙|东西|手机)[^,。]{0,4}(锁|关)在(车|屋|家|房|里)|冒烟指数/,
    /(?:a )?fire (?:extinguisher|department (?:inspection|certificate|permit)|station|safety|door|alarm system|escape|drill|insurance|permit)/,
    /stuck in (?:traffic|the queue|line|review|processing)|(?:a )?fire (?:inspection|certificate|licen[cs]e)/,
  ),
  // A house that fell in long ago is a matter of subsidies.
  settled: /危房(改造|鉴定|补)|重建|(申请|有|领)[^,。]{0,4}(补助|补贴|补偿|救助|改造)|subsid|rebuild|\bdeed\b/,
  calm: paperwork,
}
