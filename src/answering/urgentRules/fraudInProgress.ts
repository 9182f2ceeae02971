import { lessonsAndPlay } from './context.ts'
import type { UrgentRule } from './rule.ts'
import { anyOf } from './words.ts'

export const fraudInProgress: UrgentRule = {
  id: 'fraud_in_progress',
  severity: 'high',
  numbers: ['110', '96110'],
  isPersonFirst: false,
  signs: anyOf(
    /(被|遭|遭到|受)(了)?[^,。]{0,8}(诈骗|骗)|骗(了|走|光)(我|钱|我的|他|她|\d|一|两|三|好几|几|老)?|上当(?!月|年|天|日|地|场|季|期|时|前|事|局|初|班)|(遇|碰|撞)(到|上|见)(了)?(个)?骗子/,
    /(给|是不是|转给|汇给|打给)骗子|骗子(让|叫|要|说|打|把)|诈骗(电话|短信|集团|团伙|犯)|电信诈骗了|杀猪盘|(刷单|做任务|返利).{0,12}(垫|提|取不|越刷|返|投|本金|钱)/,
    // Money is leaving, or has left.
    /(刚|分钟前|小时前|昨天|今天)(刚|才)?[^,。]{0,6}(转账|转了|汇了|打了.{0,6}(钱|万|块)|把钱|给.{0,6}转)|(交|转|打|付|充)了(又|还)(要|让|叫)/,
    /(又|还)(要|让|叫)我(交|转|打|付)(钱|押金|保证金|费)|转了(钱|\d|好几)/,
    /(钱|积蓄|存款|万块?)[^,。]{0,8}(转|汇|打)(给|出去|过去|走)了?[^,。]{0,3}(骗|陌生|自称|对方|他|公安|$|了|才)|(安全|指定|专用)账户/,
    /(平台|投资|理财|app|博彩|虚拟币|炒股|任务|导师).{0,10}(提不了|无法提现|提现不|不能提|取不出|提不出|血本无归)|提(现)?不(了|出)现?.{0,4}(平台|投资)/,
    /网(恋|上认识|友|聊).{0,10}(投资|转|借钱|汇|打钱|彩票)|(卡|账户|微信|支付宝|余额)(里|上)?(的)?钱.{0,4}(没了|被转|不见|少了|被盗|被扣|转走)|盗刷|钓鱼(?:链接|网站|连结|短信|邮件)/,
    /点(了|开)?.{0,6}(链接|连结|二维码).{0,14}(钱|没了|扣|卡号|盗|给他|输)|(要|去)(给|替).{0,4}(骗子|陌生人).{0,4}(转|汇|打)/,
    // What swindlers ask for.
    /冒充(?<![车货品酒肉油料米药奶水茶皮布木石玉金银鱼革钢瓷棉丝]冒充)(?!他人|高新|企业|资质|贫困|低保|专利|新|正品|名牌|品牌|国产|进口|有机|商品)|(公安|警察|检察|法院|公检法|警官|民警|自称|假).{0,16}(转账|汇款|打钱|洗钱|安全账户|通缉|资金核查)/,
    /涉嫌.{0,4}(洗钱|犯罪|贩毒|诈骗)/,
    /(说|让|叫|(?<!不)要(?!不)|喊|教)(我|他|她|妈|爸)?.{0,10}(共享屏幕|屏幕共享|开共享|转账|汇款|打钱|转钱|把验证码|注销校园贷|去atm|操作atm|银行转)/,
    /(验证码|密码|卡号)(都|也)?(告诉|给|发|报|说|念)(了|给)?.{0,3}(他|她|对方|客服|别人|骗子)/,
    /(告诉|给|发给|报给|念给)(了)?(他|她|对方|客服|别人|骗子).{0,4}(验证码|密码|卡号)|解除分期|注销.{0,3}(校园)?贷.{0,8}(转|汇|账)/,
    /(中奖|放款|解冻|贷款).{0,12}(先?交|缴|付|转).{0,6}(税|费|保证金|手续费|钱)/,
    /(交|缴|付|转)(了)?.{0,3}(保证金|解冻费|手续费|认证金).{0,10}(放款|提现|贷款|解冻|两次|还要)/,
    /(?:got|been|was|am being|being|get|getting) (?:scammed|cheated|swindled|defrauded|conned|hacked|tricked)/,
    /scammed/,
    /(?:sent|send|sending|transferred|transfer|paid|wired|gave|give|giving) .{0,25}(?:scammer|stranger|fake|fraud|conman)/,
    /(?:fake|pretend\w*|claim\w*|impersonat\w*|says? (?:he|she|they) ?(?:s|is|are|re)?|caller|(?:(?:call(?:ed|ing)|phoned) (?:me|us|my|from|by|as|him|her|and|say|claim))\w*).{0,24}(?:police|officer|court|bank|customs|prosecutor).{0,30}(?:money|transfer|account|pay|arrest)?/,
    /(?:police|officer|court|bank|customs) (?:just |has |have )?(?:called|phoned) (?:me|us|my).{0,20}(?:money|transfer|pay|account)/,
    /(?:safe|secure) account|screen[- ]?shar/,
    /(?:gave|told|sent|read) (?:him|her|them|someone) .{0,18}(?:code|password|card number|pin)\b/,
    /(?:just )?transferred (?:the |all |my )?money to/,
    /(?:platform|app|site|website|broker) .{0,8}(?:wont|doesnt|does not|not) let me (?:withdraw|take)/,
    /(?:cant|cannot) withdraw|hacked my (?:bank|account|card|wechat|phone)/,
    /(?:took|stole|drained) .{0,6}money from my (?:account|card)|(?:it(?:s| is)|is (?:this|it)) a scam|phishing/,
  ),
  topics: anyOf(
    /被骗|骗子|诈骗|刷单|共享屏幕|屏幕共享|验证码给|scammers?\b|\bscam\b/,
    /(?:fake|impersonat\w+) .{0,12}(?:police|officer|court|bank|customs)/,
  ),
  hints: anyOf(
    /(对方|客服|网上|网友|微信|平台|群里?|群组|软件|交友|领导|自称|假的?|app|链接|短信|电话|导师|投资).{0,22}(转(钱|账|给|过)|汇(款|钱|了)|打.{0,6}(钱|款|万)|充值|充钱|垫(资|付|钱)|先交|押金|保证金|验资|投资|银行卡|卡号|冻结.{0,8}(交|付|转)|解冻|取不|提不|不让提|点券|礼品卡)/,
    /(骗|诈)(我|了|走|光|\d|五|十|几)|(假药|保健品).{0,8}|(扫|点).{0,3}码.{0,10}(刷|扣|没)|(花呗|信用卡|银行卡|余额|账户).{0,4}被?(盗|刷|扣)了?/,
    /假(的)?(客服|警察|公安|领导|网站|链接|官网|投资)|(钱|卡).{0,6}(没了|被刷|被扣|被转|被盗)|(先|要)(打|交|转|付).{0,6}(验资|手续费|解冻|保证金|定金).{0,4}/,
    /(绑架|出事|被抓).{0,8}(打|转|汇).{0,6}(万|钱|款)|(又|还)要(我)?(交|转|打|付)/,
    /online (?:boyfriend|girlfriend|friend|lover)|gift cards?/,
    /(?:clicked|opened|scanned) .{0,14}(?:link|code|attachment)/,
    /(?:froze|frozen|disappear\w*|vanish\w*|stolen|missing|gone) (?: with)? (?:all )?(?:my|our) (?:money|funds|account|savings)/,
    /my (?:money|funds|savings) .{0,14}(?:disappear|vanish|gone|stolen|frozen)|froze my (?:money|account|funds)/,
    /(?:pretend|impersonat)\w* .{0,24}(?:police|officer|official|court|bank|customs|customer (?:service|care)|government|agent|prosecutor|tax\b|courier)|(?:package|parcel) .{0,24}(?:drugs|pay|customs)/,
    /asked me (?:to|for) .{0,10}(?:buy|pay|send|transfer|card|code|bank)/,
    /(?:bank (?:card|account)|wechat|alipay) .{0,20}(?:hacked|stolen|emptied)/,
    /fake (?:police|bank|website|agent|officer|call)/,
  ),
  idioms: anyOf(
    /骗子酒|(防止|避免|预防|谨防|小心|别|不要)[^,。]{0,6}(被骗|受骗|诈骗|上当)|不骗|没骗|反(电信网络)?诈骗?(中心|app|宣传|法)|防骗|防诈骗?|(骗取|骗保|骗补|骗贷)|诈骗罪|商家欺诈|phone (?:number|bank)/,
    /(?:how to )?avoid scams?|^(?:please |can you |you )?pretend (?:to be|you|that)/,
  ),
  calm: anyOf(lessonsAndPlay, /招聘|立案标准|判(几|多)|量刑|视频办理|远程(视频)?办|app下载/),
}
