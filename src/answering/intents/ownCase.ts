import { toPlainWords } from '../plainWords.ts'

const mine =
  '(我|我们|本人|我家|我(爸|妈|爹|娘|老公|老婆|孩子|小孩|儿子|女儿|父亲|母亲|奶奶|爷爷|公司|店))(们?的|家的?|那个?|这个?|自己的?)*'
const state =
  '(办好|办完|做好|弄好|批(准)?|批下来|下来|到账|到帐|寄出|寄|发|发下来|受理|审(核|批)(通过|过|完)?|通过|好|出来|收到|拿到|制好|退(回)?|入账)'
const money =
  '(余额|余额|账户|帐户|账单|存折|明细|额度|分数|成绩|编号|单号|排队号|进度|状态|结果|记录|纪录|档案|违章|违法记录)'
const known = '(多少钱?|几何|几年|几个月|到哪|怎么样|如何|没有|没|查一下|查下|了吗|了没|呢|怎么|是什么|通过|[?]|$)'

const ownRecord = new RegExp(
  [
    `${mine}.{0,14}${money}(里|上|现在|目前|还|有|剩|是|办)*${known}`,
    `${mine}.{0,8}(社保卡?|医保卡?|公积金|养老金?|账户|帐户|退休金|卡)(账户|帐户)?(里|里面|上|中|内)?.{0,6}(还)?(剩|有|存)(下|了)?(多少|几)`,
    '(帮|给|替)我?(查|看)(一下|一查|查|下|看)?.{0,3}(我|身份证|这个人|户口|案件|申请|进度|余额)',
    `${mine}.{0,14}${state}(了(没有|没|吗|不)?|没有?)([?!。]|$)|${mine}.{0,16}((办|走|审)(到|到了|了)?哪(里|一?步|了|个?阶段|个?环节|$)|到(哪一?步|什么(程度|阶段)|哪了))`,
    `${mine}.{0,12}(怎么|为什么|咋)?.{0,4}(还|这个月|一直)?(没|没有|不)(到账|到帐|下来|收到|寄到|发下来|办好|办下来|批下来)`,
    `${mine}?.{0,3}(社保|医保|公积金|养老(金|保险)?|工资|低保|补贴)(已经|一共|总共)?(交|缴|领|存|欠|扣|断)(了|过)?(多少(年|月|个月|钱)?|几年|几个月)(了|啊|呢|[?])*$`,
    `${mine}.{0,20}(交|缴|批|办|发|寄|退|审|登记|入|存|报).{0,10}了(没有?|吗|不)([?!。]|$)`,
    `${mine}.{0,10}什么时候(能|才|可以|会)*(退|到|发|打|寄|批|返)(到|给|来|下来|回).{0,6}(卡|账|帐|我|手|$)`,
    '(申请|交|提交|报|办)(上去|过)?的.{0,8}(怎么|为什么)?(还|一直|到现在)?(没有?|不)(发|到账|到|批|下来|收到|消息|结果)',
    '(交|提交|递|申请)(了)?(的)?.{0,10}(批|办|下)(下来|好|了)(没|吗)',
    `(失业金|养老金|退休金|补贴|工资|低保|津贴).{0,4}(什么时候|几时|几号)(能|才)?(到账|发)(?!放).{0,6}(没|还|我)`,
  ].join('|'),
)
const ownRecordLatin =
  /(what('?s| is)|check|tell me|look up|see|show me|give me) my .{0,30}(balance|status|record|progress|account|result|score|application|contributions)|(check|tell me|know) (the )?(status|progress) of my|(has|is|was|are|were) (my|our) .{0,30}(approved|processed|issued|ready|paid|arrived|accepted|done|finished|complete)|where is my (application|card|certificate|passport|payment|refund|case|permit|document)|(did|have) (you|they) (receive|received|get|got|process|processed) my|my (application|case|file|receipt|reference|request).{0,36}(status|progress|where|result)|how much (money )?(is|do i have|have i got|did i pay|have i paid) (left )?(in|on|into) my|when (will|do|does|is) my .{0,36}(arrive|be ready|be issued|come|paid|i applied)/
const ownEntitlement = new RegExp(
  [
    '(像)?(我|我们|我家|他|她)(家|们)?(这样的?|那样的?|(这种|这个|这|那种)的?(情况|条件|状况)).{0,14}(能|可以|可不可以|符合|够|算|行|批|会不会|有没有资格|赔|领|吃|退)',
    '(能|可以|够|算|行|领|有资格).{0,16}(我|我家|我们)(这|这种|这个|这样)的?(情况|条件|状况)?$',
    '(能不能|可不可以|能|可以|会不会)?给(我|我家|我们)(批|评|发|办)(个|一个|上)?(低保|补贴|补助|救助|公租房|津贴|残疾|特困|贫困)',
    '(帮|给|替)我(们)?(算|判断|评估|审|看)(一?下|一算|算|看)?.{0,10}(多少|能不能|符合|够不够|资格|领|拿|条件)',
    '(我|我家|我们)的?申请.{0,8}(能|会)(不能|不会)?(批|过|通过)',
    '(我|我们|我家|他|她|我(爸|妈|儿子|女儿|老公|老婆|孩子|奶奶|爷爷)).{0,6}(够不够|符不符合|符合不符合|有没有|符合|够)(这个)?(条件|资格)',
    '(我|我们|我家|我(爸|妈|儿子|女儿|老公|老婆|孩子|奶奶|爷爷)).{0,8}(算不算|是不是算|能不能算)',
    '(我|我(爸|妈|儿子|女儿|老公|老婆|孩子|奶奶|爷爷)).{0,8}(他|她)?(能|可以|会|该|应该)(领|拿|得|赔|退|报)(到)?多少',
    '(我家?|我们)(的)?(孩子|儿子|女儿|小孩).{0,4}(能不能|可不可以|能)(上|进|去|读).{2,10}(小学|中学|学校|幼儿园)',
    '(凭什么|为什么|怎么).{0,4}(不|没)(给|批)(我|我们|我家)|(为什么|怎么|凭什么)?(我|我们|我家).{0,4}(的)?.{0,6}(被)(退回?|拒|驳)|我被(驳回|拒绝?|退回)',
    '(was|were|got|been|is) (my .{0,30})?(rejected|refused|denied|turned down)|(would|will|can) (you|they) approve (me|my)|will my .{0,20} be (approved|accepted|granted)',
    '(do|am|would|if) i .{0,14}(qualify|eligible|entitled).{0,40}(in|with) (my|this|such a|that) (case|situation)|in my (case|situation),? (do|am|can|would) i|(can|do|will|would|should) i (get|receive|claim|have).{0,40}(with|on|at) my (income|salary|age|case|situation|condition)|(tell me|know|check) (if|whether) i (am |would )?(qualify|eligible|entitled)|how much .{0,24}(will|would|do|can|should) i (get|receive|be paid)',
  ].join('|'),
)
const asksWhere =
  /怎么查|如何查|哪里查|在哪.{0,3}查|去哪查|怎么看|在哪看|怎么样查|\bhow (do|can|to) i? ?(check|see|find|look)|where (do|can) i (check|see|find|look)/

/** Whether the message asks what only the citizen's own record can tell. */
export function asksOwnRecord(folded: string): boolean {
  const plain = toPlainWords(folded)
  return (ownRecord.test(plain) || ownRecordLatin.test(plain)) && !asksWhere.test(plain)
}

/** Whether the message asks for a decision on the citizen's own case. */
export function asksOwnEntitlement(folded: string): boolean {
  return ownEntitlement.test(toPlainWords(folded))
}

/** Whether an entry of this title tells where one looks up one's own record. */
export function tellsLookup(title: string): boolean {
  return /查.{0,12}(记录|余额|进度|状态|明细)|(check|look up|find).{0,30}(record|balance|progress|status|contributions)/i.test(
    title,
  )
}
