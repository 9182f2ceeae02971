import { anyOf } from './words.ts'

/**
 * Words of harm in many shapes, by rule. They count in a plain statement only (no question about rules, no paperwork)
 * and only when no rule has a sign, so they may be wide.
 */
export const hints = {
  selfHarm: anyOf(
    /累赘|拖累(了)?(家|你|他|大家|爸|妈|孩子|别人)|没(有)?(了)?活路|走投无路|不配活|安安静静.{0,3}(走|离开)|死了.{0,4}(对|好|轻松|干净)|(想|要)(去)?(陪|找)(他|她|我?妈|我?爸|爷|奶).{0,2}$|绝望|没(有)?(什么|啥)?(留恋|牵挂|指望)|不想(再)?(面对|醒)|睡过去(就)?(不|别).{0,2}醒|对不起.{0,6}(先走|养育)|(活|生).{0,3}不如死/,
    /nobody (?:would )?cares? .{0,8}(?:die|dead|alive)|no ?one (?:would )?(?:cares?|miss)|jump off|a rope\b|hopeless|worthless|no way out|(?:rather|better) .{0,10}dead|(?:want to|just) disappear|tired of (?:living|life|being alive)|last message|nothing (?:left )?to live for|cutting again/,
  ),
  gasLeak: anyOf(
    /(煤气|燃气|天然气|液化气|瓦斯|罐|阀).{0,8}(响|漏|臭|味|破|冒|刺鼻)|(蜂窝煤|煤炉|炭|火盆|火炉).{0,12}(晕|难受|恶心|昏|吐|没力)|刺鼻/,
    /(?:smells?|stinks?|reeks?|smelling) (?:strongly |so much )?(?:of|like) gas|gas .{0,12}(?:leak|hiss|smell)/,
  ),
  publicThreat: anyOf(
    /(煤气罐|汽油|炸|刀|枪|捅|杀|砍|撞|烧).{0,10}(你们|大厅|政府|单位|谁|他们|全家|人群|学校)|谁.{0,5}我.{0,3}(捅|杀|砍|弄死|打)|(街|路|学校|车站|商场|广场).{0,8}(乱砍|乱捅|拿刀|开枪)|(抱|扛|拎|提|背)着?(煤气|液化|汽油|炸)|(不怕|大不了).{0,4}(死|坐牢|枪毙)|鱼死网破|拼命|要你们(的)?命/,
    /shooting (?:people|at|everyone)|(?:come|coming|go|going) (?:there |over |back )?with a (?:knife|gun)|burn it (?:all )?down|you will (?:all )?(?:die|regret|pay)/,
  ),
  domesticViolence: anyOf(
    /(<partner>|嫂|小叔|大伯|哥).{0,10}(打(了|断|得|伤|我|她|妈|人|住院)|揍|掐|踢|捅|勒|推倒|按在|锁在|关在|拿(刀|棍|皮带))|(他|她)(掐|勒|打|踢|揍)(着|了)?(我|妈)|被.{0,4}(夫|老公|男朋友|婆家|家里人|他).{0,6}(打|掐|赶|锁|踢)|(打|揍)(得)?我.{0,6}(离婚|结婚|家)/,
    /(?:beats?|hits?|hurts?|chokes?|slaps?) (?:his|her|my|the|their) (?:wife|kids?|child|children|mother|mum|mom|girlfriend)|(?:<family>) (?:\w+ ){0,2}(?:locked|hurt|hit|beat|attacked|choked|kicked|threw|pushed|threatened) (?:me|us|my|her|him)\b|(?:he|she) (?:hurts|hit|locks|locked|pushed|threw|kicked) me/,
  ),
  minorHarm: anyOf(
    /(同学|同桌|学生|班上|班里|老师|学校|幼儿园|补习班|网友|宿舍|男生|女生|学长|教练).{0,14}(打|掐|推下|推倒|踢|咬|扇|跪|威胁|摸|亲|抱着|脱|堵|抢|勒|欺|吓|逼|吐口水|骂我|嘲笑|孤立)/,
    /(?:classmates?|students|teacher|kids|coach|boys|girls|bull\w+) .{0,30}(?:threat|beat|hit|touch|hurt|take .{0,10}(?:money|lunch)|push|kick|laugh at|mock|spit)/,
  ),
  crime: anyOf(
    /刀|枪(?!手|支)|被抢|抢(了|走|劫|我)|偷(东西|走(了)?我|我家)|有人偷|小偷|撬|翻墙|闯(进|入)|勒(脖|住|着)|绑(走|着|住|起来)|关着|赎金|强行|硬(闯|拉|拖|塞|拽)|白粉|冰毒|毒品|荒(地|郊)|流氓|耍酒疯|打(人|架|我|起来|得|伤)|围着.{0,4}(打|骂|不让)|堵(着|住)?(我|我家|家)?(门|路口)?不让|堵着我|追(着)?我|威胁|恐吓|敲诈|勒索|骚扰我|摸(了)?(我|她)|下药|被砸|砸(了|烂|碎)|不让(出|走|动|下)|(陌生|不认识的)(人|男).{0,10}(进|门|跟|拉|抱|家)|行凶|凶手|歹徒|坏人|劫匪|打手|绑匪|有人.{0,4}(跟|追|砍|捅|杀)/,
    /stranger (?:is )?in (?:my|our)|stole\b|smash\w*|exposed himself|\bknife\b|\bgun\b|weapon|kidnap|robbed|attack(?:ed|ing)|threaten|drunk .{0,24}(?:smash|fight|hit)|prowler|thief|thieves|stalker|hostage|assault|(?:man|guy|someone) .{0,14}(?:grabbed|touched|followed|hit|punched|chasing)/,
  ),
  medical: anyOf(
    /血(流|一直|好多|止|从|喷|$)|流血|晕(了|倒|过|乎|$)|昏(了|倒|过|迷|$)|(疼|痛)(得|死|晕|到|一阵|难忍|厉害|不行|受不了)|(肚子|头|胸|腰|心脏|心口|胃)(一阵一阵|突然|好|很|剧烈|特别)?(地)?(疼|痛|难受|绞)|一阵一阵(疼|痛)|不会动|不能动|动不了|站不起来|瘫(了|在地|倒)|手脚(都)?(无力|发麻|冰凉|没力|软)|冰凉|浑身(发|冒|没|是)|骨头.{0,4}(露|断|出来)|(摔|跌|绊)(了|倒|伤|下|断|到|进)|(烫|烧|灼)(了|到|伤|着)|开水|(划|割|刺|扎|切)(破|伤|到|了|开|断).{0,8}|(吃|喝|打)错(了)?.{0,2}(药|针)|喝(了)?(好多|很多|一斤|两斤|太多)酒|生了生了|(孩子|宝宝)(的)?头(都)?出来|阵痛|脑梗|脑溢血|中风|心梗|发病|犯病|病危|(卷|绞|夹|压)(进|断|伤|到)(了|去|机器|手)|砸(到|伤|中)(头|人|脚|腿|我|手)|磕(破|到|掉)|撞到?头|吐(个?不停|一地|得|血|白)|呕吐不|拉血|便血|抖(个)?不停|咬到?舌|(突然|眼睛)看不(见|清)|(脸|嘴|喉|脖子|眼睛).{0,4}肿|呼吸|喘(着|得|粗)|噎|呛(着|到|水)|蜇|(吞|误)(下|了|食)|没(了)?动静|讲话不清|话讲不清|说胡话|神志|意识(不清|模糊)|嘴唇/,
    /bleed\w*|vomit\w*|hurts? (?:so |very |really )?(?:much|bad)|chest (?:hurts|pain|tight)|(?:need|want|get) a doctor (?:now|asap|quick|fast|immediately)|hit (?:his|her|my) head|(?:stop|keeps?|wont stop) shaking|burn(?:t|ed|ing) (?:up|himself|herself|myself)|scald\w*|(?:broke|broken|snapped) (?:his|her|my|a) (?:leg|arm|neck|hip|back|bone)|cant move|cant feel|not moving|(?:he|she|i|child|baby|kid|grand\w+|mom|mum|dad|mother|father) (?:just )?(?:fell|fainted|collapsed)|swollen|unwell|lying on the (?:ground|floor|road)|very sick|severe pain|terrible pain|(?:is|feel|feels|so) dizzy|labou?r pains?/,
  ),
  missingPerson: anyOf(
    /(<child>|<elder>|<partner>|<grown>|<friend>|他|她).{0,12}(接走|跑了|跑出去|跑掉|没消息|没(有)?音讯|没(有)?回(来|家)|不见|找不到家|(一|两|三|几)天没|一夜没|人影|出走|没人(看|见)到)|没(人|有人)(看|见)(到|过)(他|她|孩子)/,
    /\b(?:<loved>|year[- ]old|he|she|they|somebody|someone|person)\b.{0,24}(?:disappeared|vanished|ran (?:off|away)|wandered)|(?:heard|hear) from (?:her|him|them|my)|(?:not|nobody|no one|hasnt|havent) (?:has )?(?:seen|heard|found) (?:him|her|from)|(?:he|she) (?:is|has) (?:gone|missing)|(?:still )?not (?:come |back )(?:back|home)/,
  ),
  fire: anyOf(
    /(着|起|放|点|纵|救)火|点(燃|着)了|火(花|星|苗|势|光)|(抽烟|吸烟)?(冒|浓|黑)烟|燃(了|烧)(?!气)|(烧|炸|爆)(了|起来|着|开|得)|烧(的|得)(很|好|厉)|困(在|住)|电梯.{0,10}(我|我们|里面|里有|有人|不动|下坠|出不)|(卡|夹|锁|关|套)(在|住|进).{0,8}(里|出不|上|电梯|网|缝|阳台|浴室|车|拔|取|窗)|塌了|垮了|埋(了|住|在)|有人.{0,6}(压|困|卡)|涨水|洪水|出不(来|去)了/,
    /(?:elevator|lift)\b.{0,30}(?:inside|stopped|stuck|trapped|between)|(?:locked|shut|trapped|stuck) (?:\w+ )?in (?:the|a|my|our) (?:car|room|bathroom|balcony|lift|elevator|house|flat|basement)|burning (?:smell|down)|smok(?:e|ing|y)\b(?! (?:area|ban|room|zone|free|detector))|flames?|caught (?:on )?fire|is burning|sparks|trapped|explod\w*/,
  ),
  traffic: anyOf(
    /(车|大巴|货车|卡车|摩托|机车|公交|出租|的士|校车|面包车|三轮|拖拉机).{0,10}(相?撞|翻|失控|碰(到|了|着)|刮(到|倒|了)|摔|冲进|自摔|碾|压到|卡在|停在快|抛锚)|(高速|快车道|隧道|路口|马路).{0,10}(撞|车坏|坏了|抛锚|事故|躺)|相撞|对撞|倒车.{0,4}(碰|撞|压)|自摔|驾驶室|(骑车|骑电动车|骑摩托).{0,8}(摔|撞|倒)|被.{0,6}(车|摩托).{0,4}(碰|带倒|蹭|挂)/,
    /collid\w*|collision|knocked (?:down|over)|hit by\b|crash(?:ed)?\b|(?:car|bus|truck|taxi|bike|scooter|van) .{0,16}(?:hit|overturn|flip|ran into|slammed)|(?:car|road|traffic|bike) accident|broke down on the (?:highway|motorway)/,
  ),
  fraudInProgress: anyOf(
    /(对方|客服|网上|网友|微信|平台|群里?|群组|软件|交友|领导|自称|假的?|app|链接|短信|电话|导师|投资).{0,22}(转(钱|账|给|过)|汇(款|钱|了)|打.{0,6}(钱|款|万)|充值|充钱|垫(资|付|钱)|先交|押金|保证金|验资|投资|银行卡|卡号|冻结|解冻|取不|提不|不让提|点券|礼品卡)|(骗|诈)(我|了|走|光|\d|五|十|几)|假(的)?(客服|警察|公安|领导|网站|链接|官网|投资)|(钱|卡).{0,6}(没了|被刷|被扣|被转|被盗)|(先|要)(打|交|转|付).{0,6}(验资|手续费|解冻|保证金|定金).{0,4}|(绑架|出事|被抓).{0,8}(打|转|汇).{0,6}(万|钱|款)|(又|还)要(我)?(交|转|打|付)/,
    /gift cards?|(?:clicked|opened|scanned) .{0,14}(?:link|code|attachment)|(?:froze|frozen|disappear\w*|vanish\w*|stolen|missing|gone) (?: with)? (?:all )?(?:my|our) (?:money|funds|account|savings)|my (?:money|funds|savings) .{0,14}(?:disappear|vanish|gone|stolen|frozen)|froze my (?:money|account|funds)|(?:pretend|impersonat)\w*|(?:package|parcel) .{0,24}(?:drugs|pay|customs)|asked me (?:to|for) .{0,10}(?:buy|pay|send|transfer|card|code|bank)|(?:bank|card|wechat|alipay) .{0,20}(?:hacked|stolen|emptied)|fake (?:police|bank|website|agent|officer|call)/,
  ),
  publicHealth: anyOf(
    /(<many>|\d+ ?(个)?(人|孩子|学生|客人|工人)|二十个|三十个|五十).{0,12}(吐|拉|腹泻|中毒|发烧|不舒服|住院|生病)|(狗|猫|蛇|猴|鼠|蜂).{0,6}(咬|抓|扑|追|蜇|伤)|(菌子|蘑菇|野菜|野果).{0,12}(晕|吐|花|难受|痛|疼|幻)/,
    /(?:half|all|most|many|several|lots|dozens|everyone|people|students) .{0,26}(?:throwing up|vomit|sick|diarrh|fever|poison)|(?:attacked|scratched|bitten) by (?:a|the|some|my|our)|(?:dog|cat|snake|monkey) .{0,14}(?:bit|attack|scratch)/,
  ),
  utilityOutage: anyOf(
    /(没|断|停)(了)?(水|电|气|暖)(?!平|视|脑|影)|(水管|管子|自来水|消防栓).{0,4}(破|裂|爆|喷)|水(漫|涌|喷|淹)|(路|桥|地|坑|人行道).{0,6}(塌|陷|下沉|裂)|(树|广告牌|电线杆|墙|招牌|路灯|围挡|脚手架|铁皮|玻璃).{0,10}(倒|要掉|掉下|砸|歪|吹|晃|断)|井盖|电线.{0,6}(掉|垂|断|露|冒)|(暖气|供暖).{0,6}(不热|冷|冰|没|凉)|停了.{0,3}(水|电|气)|(家里|屋里).{0,4}(漏电|进水|被淹)/,
    /(?:wire|cable|power line|branch|tree|sign|billboard|pole) .{0,20}(?:hanging|down|fell|falling|loose|fallen|about to)|(?:water|power|electricity|heating|gas) .{0,16}(?:since|off|out|gone|for (?:two|three|\d+) (?:days|hours))|flood\w*|manhole|sinkhole/,
  ),
  secretReport: anyOf(
    /(<official>|办证的人|里长|镇上|村里的?官|副.长|执法|公职|检查的人|审批的人).{0,16}(钱|现金|好处|红包|口袋|烟酒|礼|捞|黑|私吞)|(卖|给|发给|传给|交给)(了)?(外国|境外|国外|外面的?间谍)|军事|机密|图纸/,
    /(?:police\w*|official|officer|mayor|inspector|clerk|judge|cadre)\w* .{0,24}(?:money|cash|gifts?|bribe|envelope|payoff)|(?:military|state|classified|secret) (?:documents?|secrets?|files|plans)|corrupt/,
  ),
}
