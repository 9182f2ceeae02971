import { anyOf } from './words.ts'

/** Signs that it happens now, which outweigh a context of paperwork. */
export const acute = anyOf(
  /正在|刚刚|刚才|快来|快点来|救命|救救|现在(怎么办|咋办|咋整|就在|还在|正)|还在(烧|流|打|抽|漏)|怎么办[啊呀!]|咋办啊|求求|急急急|!{2,}|right now|just now/,
  /help me|hurry|please help/,
)

/** Money, papers and offices: who asks for these speaks of an event that is over or has not come. */
const papers = anyOf(
  /保险|理赔|赔偿|赔付|索赔|补偿|补贴|补助|津贴|抚恤|救助|报销|医保|社保|公积金|低保|慢病|慢性病|大病|残疾|伤残|致残|评残|工伤|工亡|鉴定|认定|复核|政策|条例|法规|规定|标准|等级|证明/,
  /材料|流程|程序|步骤|手续|审批|许可|备案|资质|验收|执照|证书|收费|费用|医药费|住院费|医疗费|过户|房产证|出生证|准生证|登记|合同|立案|起诉|诉讼|授权|委托|监护人|后遗症|康复|请假|产假|陪产|离职|辞职/,
  /批准|驾照|考试|招聘|招考|选址|价格|涨价|报名|年检|病假|年假|(?:意外|人身|商业|车|财产|责任)险|押金|欠费|误工费|政审|挂号|门诊|健康证|(没|不)(赔|给报)|纠纷|隐患|经营|加盟|上门(办|认证|服务|采)|代办/,
  /insurance|subsid|reimburs|certificate|polic(?:y|ies)|compensat|inspection|permit|licen[cs]e|guardianship/,
  /benefit|cover(?:ed|s)? by|claim|\bsue\b|work (?:injury|accident)|appeal|lawyer|\bcounsel\b|legal aid|subsidy|fees?\b|costs?\b/,
  /who pays|liable|leave\b|(?:to blame|at fault)\b/,
)

/** Asking how the rules are, not what to do now. `怎么办` is left out: people in need ask just that. */
const asking = anyOf(
  /怎么(举报|投诉|反映|维权|起诉|复议|恢复|退|加|申请|办理|领|报[名销]|补办|交|缴|算|赔|退|认定|处罚|处理|预防|防|写|判|罚|指定|走)/,
  /如何(申请|办理|领|补办|缴|计算|理赔|认定|处罚|预防)|哪(里|儿)?(能|可以)?(办|查|看|领|报名|买|申请|下载|打印)|要(什么|哪些|啥)(材料|证|手续|条件|资料)/,
  /赔(多少|几倍|不赔|得了|偿)|能(不能)?(报|领|办|评|免|退|考)|(能|可以)请几天|几天(假|能|出)|多少(钱|天|假)/,
  /(赔|补|管|违法|犯法|合法|负责任?|影响|报销|算|是真的)(吗|么|不)$|归谁管|谁(来|要|该|应该)?(赔|出|负责|的责任|承担|付|管)|责任(怎么|是|要|谁)|(什么|负|担).{0,2}责任/,
  /算(不算)?.{0,6}(吗|不)$|哪(一)?年|第?几条|是什么意思|什么时候(开始|上映|发)|how (?:many|much|do i (?:apply|claim|get))/,
  /when (?:did|does|is)|is (?:it|there|this) (?:covered|a law)/,
)

/** Any question but `what shall I do`, `why is it so bad`: it is no plain statement. */
export const asks = anyOf(
  /吗|么$|怎么(?!办|了|都|叫|喊|回事|这么|突然|一直|会|老)|如何|哪|多少|几(?!个|十|百|岁|位|乎|下|口|刀|次|天|小时|分钟|万|千)|什么(?!都|也)|能不能|可不可以|是否/,
  /该不该|行不行|对不对|合不合|会不会|算不算|可否|能否|好不好|违不违|(?<!捅|杀|砍|打)谁(?!都|也|拦|敢|来救)|多久|呢$/,
  /^(?:is|are|do|may|must) |\b(?:how|what|when|where|which|who|can (?:i|we|you|some|any)|do i|does|is it|is there|should i|may i)\b/,
)

/** Law as a subject. */
const law = anyOf(
  /判(几|多少|多久)|立案|政审|拘留影响|怎么判|(怎么|如何)(处罚|定罪)|影响.{0,8}吗|量刑|罪名|构成要件|立案标准|司法解释|追诉|罚多少|罚款|罚金|扣几分|扣分|法律责任|拘留几天|.罪(和|与|的|是|怎么|判)|前科|刑满|社区矫正/,
  /正当防卫|法.{0,4}(哪(一)?年|通过|实施|修订|全文|第几条)|penalt(?:y|ies)|sentence\b|\blaws?\b|how many points/,
)

/** Teaching, prevention and figures. */
const teaching = anyOf(
  /预防|防范|防治|防止|演练|预案|培训|宣传|讲座|知识|教育|安全课|板报|主题班会|志愿|作业|作文|论文|课本|复习|统计|数据|指数|比例|prevention|training|drill/,
  /lecture|course|essay|homework|curriculum|syllabus|exam\b|statistics|how to avoid/,
)

/** Films, books and games. */
const play =
  /电影|影片|电视剧|上映|小说|剧情|手游|游戏(里|中|退|充|账|皮)|皮肤|动漫|这部|主角|剧本|movie|cinema|film|novel|\bgame\b|season \d|squad/

/** What the employer owes after an accident at work. */
const employer = anyOf(
  /(老板|单位|公司|厂长|厂里|包工头|雇主|用人单位).{0,6}(不管|不认|不赔|不给|不报|不申报|装不知道|要不要|该不该|负责|推)|上(下)?班路上|上班途中|(去|到)公司途中/,
  /on (?:my|the) way (?:to|(?:home|back) from) work|(?:riding|driving|walking|cycling|going|coming) (?:home|back) (?:from|after) (?:\w+ )?(?:work|shift|duty)|(?:slipped|fell) at (?:the |my )?(?:work|factory|plant|workshop|office) and (?:broke|hurt|sprained|twisted)|commut|employer|(?:hurt|injured|accident|death) at (?:the )?work/,
)

/** Somebody is still in danger, whatever else is asked. */
export const ongoing = anyOf(
  /(叫|喊|推|摇|拍)(都|也|他|她)*不(醒|应)|没(有)?(呼吸|心跳|反应|意识|知觉)|止不住|流血不止|不行了|昏迷不醒|还(在|没)|(被|人)[^,。]{0,3}(埋|困|压|卡)|在(里面|下面|底下)/,
  /not (?:breathing|moving|responding)|wont (?:wake|stop)|unconscious|bleeding|trapped|buried|inside/,
)

/** Whether an injury counts as one at work is asked when the injured are in good hands, or dead. */
export const settled = anyOf(
  /(算|是|不是|不算|认|认定|按|定)(不算|成|为)?[^,。]{0,2}(工伤|工亡|因工)|count(?:s|ed)? as .{0,8}work|and died (?:within|after|later|the next)/,
)

/** Long over: nobody has to come any more. */
const past =
  /去年|前年|上个月|上(个)?(礼拜|星期)|上次|以前|当年|几年前|多年|那次|last (?:year|month)|years? ago|months? ago/

/** Every calm context together. A rule that must not be silenced so easily names its own. */
export const paperwork = anyOf(papers, asking, law, teaching, play, employer, past)

export const lessonsAndPlay = anyOf(teaching, play)

export const lawAndLessons = anyOf(law, teaching, play)

/** What stands in front of a sign and takes it back: 没有着火, 不是自杀. A question (是不是, 有没有) takes nothing back. */
export const denial = /(?:(?<!是)不是|并非|(?<!有)没有|(?<!有)没|不会|\b(?:not|no|isnt|wasnt)(?: an?| any)?) ?$/

/** Titles of films, books and games. */
export const titles = /《[^》]{0,40}》/g

/**
 * 打 does not hit here. Taken out before violence is looked for.
 * The characters after 打 form everyday words: 打工, 打算, 打电话, 打卡, 打印, 打疫苗.
 */
export const harmlessHits = anyOf(
  /打(了|过|完|好|个|我|他|她|你|一?下)?(什么|哪个|哪)?(的)?(电话|人工|手机|工资|款|账|卡里|卡上|电动|人民币|疫苗|预防针|针|官司|麻将|零工|招呼|欠条|借条|收条|报告|证明|印|扫|听|算|车|的士|卡|牌|球|篮球|羽毛球|游戏|鼾|呼噜|折|包|井|捞|磨|造|扰|断(?!了)|错|开|分|发|点|工|回|掉|码|(?:不)?通|不开|不进|不了字|不出|底|字|粮|鱼|猎|草|钱|桩|地基|孔|洞|钻|夯|混凝土)/,
  /(电话|短信)(.{0,4})打(我|给|过)|被打(入|上|回|动|碎|乱|磨|压|卡|破)|打架子鼓|打人民|给我打(?!了|得)/,
)

/** 救命 does not call for help here. */
export const harmlessCries =
  /先救命|救命(稻草|钱|之恩|恩人|药|费|还是|要紧)|help me (?:with|to|find|fill|understand|get|apply|check|out)|save me (?:time|money|some|a|the)/
