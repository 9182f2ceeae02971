import { harmlessCries, paperwork, settled } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const medical: UrgentRule = {
  id: 'medical',
  severity: 'critical',
  numbers: ['120'],
  isPersonFirst: false,
  signs: anyOf(
    // Consciousness and breath.
    /(叫|喊|唤|推|摇|拍)(都|也|他|她|着|了)*不(醒|应|动|答应)|(叫|喊)(他|她)?.{0,3}(没反应|没人应|没回应)|怎么(叫|喊)都|睡着?叫不/,
    /(?<!还|网页|系统|页面|窗口)(没有?|无)(了)?(呼吸|心跳|知觉|意识|脉搏|气息)|(人|他|她|妈|爸|倒).{0,6}没(了|有)?反应|没气了|断气|不省人事|喘不(上|过|了|来)/,
    /(呼吸|出气)(不了|不上|不过来|停|急促|微弱)|停止呼吸|上不来气|出不了气|窒息/,
    // Stroke, fits, colour.
    /(嘴|口|脸|嘴角)(都|也|角)?歪|半(边|个)?(身子|身体|脸|身不遂|身没)|(夹|切|压|轧|砍|锯|绞)断.{0,4}(手|指|腿|脚|胳膊)|身子动不了|(说|讲)不(出|了|清)话|话(都)?说?不(出|清|了)/,
    /(脸|嘴唇|嘴|脸色|全身|面色)(都|色)?(发|变|憋得)?(紫|青|乌|铁青)|翻白眼|眼睛(往上|都)?(翻|直)/,
    /(一直|不停|全身|浑身|手脚|还|又|烧).{0,2}抽(?!烟|血|水|签|奖|查|空|屉|出|不出|到(?!现在|不|晕|昏)|时|调|检|样|取)|抽过去|抽搐|吐白沫|(吐|咳|呕)血/,
    // Blood, birth.
    /(流|出|冒|淌)(了)?(好|很|非常|特别|一地|好大|大量)(的)?(多)?(的)?血|血(流|一直|怎么|都).{0,4}(止不住|不止|不停|直流)|血.{0,2}止不|止不住血/,
    /(头|脸|腿|手|脚|鼻子|嘴|伤口|脑袋|下面|下身|身上).{0,3}(流|出|冒|喷|飙).{0,3}血|满(地|脸|头|手|身)(都)?(是)?血|破水|羊水(破|流|早破)|宫缩|见红/,
    /怀孕.{0,10}(出血|流血|肚子(疼|痛))|(肚子|阵痛).{0,8}要生/,
    // Swallowed or stuck in the throat.
    /噎(住|到|着|了)|呛(到|住|着)(?!鼻)|(喉咙|嗓子|气管).{0,4}(卡|堵|呛|肿)|卡(住|到|在)了?(喉咙|嗓子|气管)/,
    /(<child>|鱼刺|骨头|花生米?|果冻|硬币)(被)?卡(住|到|着)|误(食|喝|服|吞)/,
    /(吃|喝|吞|咽)(了|下|下去|进|进去|掉)?.{0,5}(洁厕|消毒液|84|老鼠药|鼠药|农药|百草枯|敌敌畏|电池|硬币|纽扣|磁珠|玻璃|汽油|洗衣|干燥剂|甲醇|毒药|漂白|清洁剂|杀虫剂)/,
    /(老鼠药|鼠药|农药|百草枯|敌敌畏|洁厕灵|电池|硬币|消毒液|毒药).{0,4}(吃|喝|吞)(了|下|进|掉)/,
    // Falls, injuries, power. Things that fall from a house are for the outage rule.
    /(摔|跌|滚|掉|坠).{0,10}(起不来|不动|不会动|昏|晕|一直吐|没反应|动不了|流血)/,
    /从.{0,8}(楼|梯|架|树|马|山|崖|桥|窗|台|高处|顶|塔|墙|上)(上|里)?(摔|跌|掉|坠|滚)(?!.{0,6}(砖|玻璃|花盆|东西|皮|水))|坠楼/,
    /(窗|阳台|栏杆).{0,4}(翻|摔|掉|坠)(下|出)去|(头|后脑)(破|撞|磕|摔).{0,4}(血|破|晕|吐)|倒在(地|路|马路|厕所|楼|家|床|浴室|门口|田)/,
    /(突然)?倒(地|下).{0,6}(抽|不|没)|被电(到|了|倒|击|晕)|电到(了|人)|(动弹|站|爬)不(了|起来)/,
    // Near death; water.
    /(快|要|怕是|好像)不行了|(<elder>|人|他|她)(子|家)?不行了|快死了|要死了/,
    /(<child>|<elder>|<partner>|<friend>|人|我|他|她).{0,6}(掉|摔|跌|滑|栽|落|扑)(进|到|下|入|在)?了?.{0,4}(水|河|湖|海|江|井|池|塘|坑)|落水|沉(下去|到水|底)/,
    /游泳.{0,8}(没上来|不见|沉|抽筋)|(叫|快|派|要|需要|喊|打|帮).{0,4}(救护车|急救车)|救护车.{0,3}(快|来)|(打|叫|快|需要) ?120|120 ?快/,
    // Known illness strikes.
    /(哮喘|心脏病|癫痫|羊癫疯|羊角风|低血糖)(又|突然)?(犯|发作(?!.{0,4}(能|算|可以|是否)))|过敏.{0,8}(肿|呼吸|喘|休克|晕)/,
    /(烧|热)(到|了)?(4[0-3]|四十).{0,4}度?|高烧不退/,
    /(?:wont|cant|couldnt|doesnt|not|isnt|didnt|never) (?:wake|waking)/,
    /(?:wont|not|isnt|doesnt|stopped) (?:respond|moving|move\b|breath)|unresponsive|no pulse/,
    /(?:cant|cannot|trouble|difficulty|struggling|unable|hard|barely) (?:to )?breath|choking/,
    /throat .{0,10}(?:clos|swell|tight)|face (?:is )?droop|turn(?:ing|ed|s)? (?:blue|purple)/,
    /(?:having|has|had|have|is having) (?:a |an )?(?:\w+ )?(?:stroke|seizure|fit|heart attack|convulsion)/,
    /water(?:s)? (?:has |have |just )*bro(?:ke|ken)|contractions|(?:in|into) labou?r\b/,
    /\b(?:drank|drunk|drinks|swallowed|ate|ingested|eaten) .{0,20}(?:bleach|poison|detergent|batter|coin|cleaner|pesticide|chemical|rat)/,
    /bleed(?:s|ing)? (?:a lot|heavily|out|badly|wont|everywhere|from)|(?:is|are|am) bleeding|blood everywhere/,
    /wont stop bleeding|passed out/,
    /collapsed(?<!(?:building|house|roof|wall|road|bridge|ceiling)(?: has| just)? collapsed)|fainted|overdosed/,
    /unconscious|fell (?:from|off|down|into|in) .{0,20}|(?:call|send|need|get) .{0,8}ambulance/,
    /(?:is|am|are) dying\b|stabbed in|allergic .{0,20}(?:swell|swollen|breath)|anaphyla/,
    /cut off (?:his|her|my|a|the) (?:finger|hand|arm|toe)/,
  ),
  topics: anyOf(
    /昏迷|昏(倒|过去|厥|死)|晕(倒|过去|厥|死)|休克|猝死|呼吸困难|心脏骤停|心脏停|心跳(停|没)|心梗|心肌梗|心绞痛|中风|脑溢血|脑出血|脑梗|大出血|流血不止/,
    /(胸口|心口|胸|心脏)(很|好|剧烈|突然|一直|有点|特别|痛得|疼得|闷)*(痛|疼|闷)|癫痫发作|(快|就|马上)?要生了|快生了|羊水|早产|难产了|食物中毒|酒精中毒|中毒了|农药|溺水|触电/,
    /骨折了|(烧|烫|灼)伤|烫到|起(了)?(好多|很多|全是)?(水)?泡|中暑|脱水|惊厥|不动了(?<!(?:干|做|搬|教|扛|跑|带|拉|种|背)不动了)|脸色(苍|发|惨)/,
    /(<limb>)[^,。]{0,8}(断了|切断|切掉|压断|夹断|砍断|轧断|锯断|绞断|砸断)/,
    /heart attack|cardiac arrest|chest pain|\bstroke\b|seizure|convuls|giving birth|pesticide|poison(?:ed|ing)/,
    /drown|electrocut|burned (?:his|her|my)|ambulance/,
    /save (?:him|her|my (?:life|son|daughter|child|baby|wife|husband|mother|father|mom|dad))\b/,
  ),
  hints: anyOf(
    /血(流|一直|好多|止|从|喷|$)|流血|出血|(脸|嘴|嘴唇)(都|色)?(发)?(白|青|紫)|不哭了|不吃不喝|晕(了|倒|过|乎|$)|昏(了|倒|过|迷|$)/,
    /(疼|痛)(得|死|晕|到|一阵|难忍|厉害|不行|受不了)|(肚子|头|胸|腰|心脏|心口|胃)(一阵一阵|突然|好|很|剧烈|特别)?(地)?(疼|痛|难受|绞)|一阵一阵(疼|痛)|不会动|不能动|动不了/,
    /站不起来|瘫(了|在地|倒)|手脚(都)?(无力|发麻|冰凉|没力|软)|冰凉|浑身(发|冒|没|是)|骨头.{0,4}(露|断|出来)|(摔|跌|绊)(了|倒|伤|下|断|到|进)/,
    /(烫|烧|灼)(了|到|伤|着)|开水|(划|割|刺|扎|切)(破|伤|到|开|断|了)|(吃|喝|打)错(了)?.{0,2}(药|针)|喝(了)?(好多|很多|一斤|两斤|太多)酒|生了生了/,
    /(孩子|宝宝)(的)?头(都)?出来|阵痛|脑梗|脑溢血|中风|心梗|发病|犯病|病危|(卷|绞|夹|压)(进|断|伤|到)(了|去|机器|手)|砸(到|伤|中)(头|人|脚|腿|我|手)|磕(破|到|掉)/,
    /撞到?头|吐(个?不停|一地|得|血|白)|呕吐不|拉血|便血|抖(个)?不停|咬到?舌|(突然|眼睛)看不(见|清)|(脸|嘴|喉|脖子|眼睛).{0,4}肿|呼吸|喘(着|得|粗)|噎|呛(着|到|水)|蜇/,
    /(吞|误)(下|了|食)|没(了|有)?(什么|啥)?动静(?<=(?:<child>|<elder>|<partner>|<friend>|他|她|胎|肚子|敲门|叫|喊|房间|屋里|里面)[^,。]{0,10}动静)|讲话不清|话讲不清|说胡话|神志|意识(不清|模糊)|嘴唇/,
    /bleed\w*|vomit\w*|hurts? (?:so |very |really )?(?:much|bad)|chest (?:hurts|pain|tight)/,
    /(?:need|want|get) a doctor (?:now|asap|quick|fast|immediately)|hit (?:his|her|my) head/,
    /(?:stop|keeps?|wont stop) shaking|burn(?:t|ed|ing) (?:up|himself|herself|myself)|scald\w*/,
    /(?:broke|broken|snapped) (?:his|her|my|a) (?:leg|arm|neck|hip|back|bone)/,
    /cant (?:talk|speak|walk|see|stand)|lots? of blood|deep cut|cant move|cant feel|not moving/,
    /(?:he|she|i|child|baby|kid|grand\w+|mom|mum|dad|mother|father) (?:just )?(?:fell|fainted|collapsed)/,
    /swollen|unwell|lying on the (?:ground|floor|road)|very sick|severe pain|terrible pain/,
    /(?:is|feel|feels|so) dizzy|labou?r pains?/,
  ),
  cries: anyOf(
    /救命|救救|save me|help me(?<!(?:you|who (?:can|could|will|would)) help me)(?=\W*$| (?:please|now|he|she|they|someone|theres|im|i am)\b)|^\W*(?:please )?help\W*!\W*(?:please|help|me|\W)*$|^help\W+(?:please )?help\b/,
  ),
  idioms: anyOf(
    harmlessCries,
    /中风险|(集|其|当|空|之)中风|防溺水|溺水(防|安全)|农药(瓶|经营|登记|残留|使用|包装|购买|销售|价)|(卖|买|打|喷|用|施|低毒|生物)农药|触电影|要死要活/,
    /(笑|累|气|急|热|吓|饿|困|烦|忙)(得|都)?(我)?(快|要)死了|抽风(机|扇)|要生(了)?(二|三)(胎|孩)?|落水(管|狗)/,
    /(电脑|手机|系统|硬盘)中毒了?|死磕|(排队|跑)[^,。]{0,6}(腿|腰)[^,。]{0,2}断|(腿|腰)都?(跑|站)断|(房贷|贷款|压力|工作|债)[^,。]{0,8}喘不过气/,
    // A thing in the water is no person in the water.
    /(手机|证|卡|包|钥匙|本|电脑|书|眼镜|车)[^,。人]{0,3}(掉|落|摔)(进|到|在|下)?[^,。]{0,3}(水|河|湖|海|江|井|池|塘|坑)/,
    /dying to|dying (?:my|of boredom)|stroke of/,
    /labou?r (?:law|contract\b|dispute|union|arbitration|market|bureau)|forced labou?r/,
    /in labou?r (?:law|dispute|relations)|drown(?:ing|ed)? in (?:paper|work|debt|forms)/,
    /save me (?:time|money|some|a|the)/,
    /had (?:a|an) (?:\w+ )?(?:stroke|heart attack|seizure)[^,.]{0,12}(?:last (?:year|month)|(?:years?|months?) ago)/,
    /ambulance (?:fee|cost|charge|bill|took|brought|ride)|(上班|下班|收工)[^,。]{0,10}时(候)?[^,。]{0,3}(割|划|擦|扎)(了|伤|破)|(吵|闹|震)得[^,。]{0,6}(发病|犯病|头(疼|痛))/,
  ),
  settled,
  calm: paperwork,
}
