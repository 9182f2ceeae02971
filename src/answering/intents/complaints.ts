import { toPlainWords } from '../plainWords.ts'

const asksHow =
  /为何|多少|几个|哪些|专线|奖励|奖金|规定|怎么|如何|怎样|哪里|在哪|去哪|上哪|哪个|什么|几天|几点|多久|多长|何时|会不会|对吗|是不是|流程|材料|条件|能不能|可不可以|可以.{0,12}吗|是否|该找谁|找谁|向谁|打几|打哪|电话(?!.{0,6}(没|不))|渠道|入口|吗[?。!]?$|\bhow\b|\bwhere\b|\bwhat\b|\bwhich\b|can i|\bwhen\b|\bwho\b/
const staff =
  '你们|客服|接线员|窗口|柜台|工作人员|办事员|公务员|局长|领导|村干部|社区干部|居委|村委|社区|大厅|服务|那个(女|男)的|人员|医生|司机|民警'
const ownService = new RegExp(
  [
    `(投诉|举报|检举|反映|告).{0,3}(你们?|${staff})`,
    `(${staff}|的人).{0,10}(态度|脾气|语气|口气).{0,5}(差|恶劣|不好|很凶|凶|蛮横|坏|冲)`,
    '(态度|口气|服务)(太|很|极其|极|特别|非常)?(差|恶劣|凶|坏)|爱(理|搭)不(理|搭)|骂人|刁难|吃拿卡要|踢(皮球|来踢去)|推(来|给)推去|互相推|推诿|不作为|乱作为|敷衍',
    '没有?人(管|理|接(?!收)|处理|负责|回|答复)|打了?.{0,8}(次|遍|通|个|回)(电话)?.{0,8}(没有?.{0,3}人接|没有?一?个?人接|不接|打不通|占线)|打不(进|通)|一直(没人|不)(管|处理|接|理|回复)|至今(没|未)(处理|解决|回复)|(没有?|无)下文|石沉大海',
    `(${staff}).{0,12}(不给|不肯|拒绝|不让)(我|人)?(办|受理|办理)|等了.{1,6}(小时|钟头|天|个?月|个钟).{0,8}(没|不|还)`,
    '(跑|去|来)了.{1,4}(趟|次|回|遍).{0,16}(不|没|都|还|每次)|每次都?(让|叫)我(回去|再|重)',
    'rude|(nobody|no ?one|no body) (answers?|answered|picks? up|picked up|cares?|responds?|responded|helped|helps|is doing|does|did|replies|replied)|complain about (you|your|the (staff|clerk|officer|official|window|hotline))|passed around|(kept|keep|keeps) sending me|sent me (home|away|back)|waited .{1,16}(hours?|days|weeks|months).{0,30}(nobody|no one|still|nothing|refus)|terrible service|bad service|treated (me|us) (badly|like)|ignored me|yelled at me|shouted at me',
  ].join('|'),
)
const reports =
  /(我|我们|本人|要|想|来)(要|想|需要|来|实名|在这里|,)*(投诉|举报|曝光|检举|控告|告发)|^(投诉|实名举报|举报|检举)|(反映|反应|反馈)(一个|一下|个|,)?(问题|情况|一件事|,|$)|(我要|我想|来)反(映|应)|天天.{0,16}(没有?人管|扰民|占道)|\bi('d| would|m|'m| am)?( want| like| wish| need| have| going|here)* to (make a |file a |lodge a )?(complain|report|complaint)|(file|lodge|make|making|submit) a (formal )?complaint|^(a )?complaint[.! ]*$/

/** To report a loss, a birth or a death is a procedure. */
const reportsLoss =
  /\breport (a |an |my |the |his |her |our )*([a-z]+ ){0,3}(lost|stolen|missing|loss|theft|birth|death|marriage|damage)|\breport (the )?(loss|theft) of/

/** Whether the message complains about how one was treated: never an FAQ question. */
export function complainsAboutService(folded: string): boolean {
  const plain = toPlainWords(folded)
  return (
    ownService.test(plain) &&
    !/怎么投诉|如何投诉|哪里投诉|投诉电话|(没人|没有人|不).{0,3}(接|管|理|处理).{0,6}(怎么办|找谁|怎么投诉|打什么)|how (do|can|to) i? ?complain/.test(
      plain,
    )
  )
}

/** Whether the message reports or complains about something, without asking how one does that. */
export function reportsSomething(folded: string): boolean {
  const plain = toPlainWords(folded)
  return reports.test(plain) && !asksHow.test(plain) && !reportsLoss.test(plain)
}
