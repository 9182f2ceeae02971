import type { FacetKey } from '../../domain/entry.ts'

type Words = readonly (readonly [FacetKey, string])[]

const done =
  '办好|办完|办成|办下来|下来|拿到手?|领到|取到|出来|出证|到账|搞定|批下来|批|取|好|完|弄好|寄到|收到|办结|办妥|生效'

/** What each facet is asked for with, in plain Chinese without spaces; the first that fits counts. */
export const chineseFacets: Words = [
  [
    'fee',
    '(?:要|花|交|收|付|缴|给)?(?:多少|几)(?:钱|费用?|块钱?|元)|(?:收|要|用|需)?不?(?:收|要|用|需)?(?:收费|收钱|交钱|花钱|付钱|缴费|付费|给钱)(?:标准)?|要不要钱|要钱|(?:什么|哪些)?(?:费用|规费|手续费|工本费|价格|价钱|收费)(?:标准)?|免费|怎么收',
  ],
  [
    'phone',
    '(?:什么|哪个|几号)?(?:承办|主管|办理)?(?:单位|机关|部门)?的?(?:咨询|联系|联络|办公)?(?:电话|热线|号码|联系方式|联络方式)(?:号码)?(?:几号)?|(?:打|拨)(?:什么|哪个|哪里|几号)',
  ],
  [
    'timeLimit',
    `(?:多久|多长时间|几天|多少天|几日|(?:几|多少)个?(?:工作日|月|礼拜|星期|小时)|什么时候|何时|几时|(?:什么|多少)时间)(?:能|可以|才能|才|会|就)*(?:${done})?(?:以内|之内|内)?|(?:办理|办结|审批)?(?:时限|时间(?:限制|要求)?|期限|有效期|周期)`,
  ],
  [
    'place',
    '(?:哪里|哪个?(?:地方|部门|窗口|单位|机关|大厅|所|局|柜台|机构)|哪(?:个|家|间|一个)?(?:派出所|公安局|民政局|街道办?|社区|村委会?|中心|银行|网点|服务点|医院|法院)|什么(?:地方|部门|单位|窗口|机关|机构)|哪(?=办|领|拿|交|申请|弄|补|取|报|$))|地址|地点|位置|(?:归|由|找)(?:谁|哪个)(?:部门|单位|窗口|科室|机构)?(?:办|管|办理|受理|负责)?|网上|手机上|线上',
  ],
  [
    'law',
    '(?:什么|哪个|哪条|哪部|哪些|根据|依据|凭)*(?:政策|法律|法规|文件)?(?:依据|法条|条文|出处|来源|规定)|(?:什么|哪个|哪条|哪部|哪些)(?:法律|法规|法|政策|文件(?=规定|说))',
  ],
  [
    'who',
    '谁(?:可以|能|才能|才可以|有资格)?|(?:什么样的|什么|哪些|哪类)(?:人|对象)|(?:什么|哪些)(?:条件|要求|资格|限制)|(?:申请|办理)?(?:条件|资格|适用对象|对象|要求)|^我(?:能|可以)(?:办|申请|领)(?=吗|么)',
  ],
  [
    'materials',
    '(?:什么|哪些|哪几样|几样|些什么)(?:样的)?(?:证据|证明)?(?:材料|资料|证件|手续|文件|东西|证明|证据|单据|证)|(?:带|准备|拿|交|提交|提供|备|携带)(?:齐|好|上|些|点)*(?:什么|哪些)(?:东西|材料|资料|证件|手续|文件|证明)?(?!费|钱|人)|(?:证据|证明|申请)?(?:材料|资料|证件|文件|手续)(?:清单)?|(?:要不要|需不需要|要|需要)(?:带)?(?:身份证|户口本|照片|原件|复印件)(?:原件|复印件)?',
  ],
  [
    'steps',
    '(?:怎么|如何|怎样)(?:办理|办|弄|申请|操作|走|做|搞|申办)(?:流程)?|(?:办理|申请)?(?:流程|步骤|程序)(?:怎么走)?|第一步|先(?:做|干|办)什么',
  ],
]

/** What may stand around it and names no matter, the longest first. */
export const chineseFillers =
  '差不多|是不是|有没有|能不能|可不可以|要不要|用不用|需不需要|告诉我|办下来|拿到手|到底|大概|大约|一般|一共|总共|具体|应该|必须|需要|可以|才能|办理|申请|领取|我们|你们|他们|自己|本人|这个|那个|那么|然后|接下来|还有|另外|以及|知道|标准|情况|请问|想问|再问|顺便|对了|过去|所有|分别|哪些|什么|怎么|是多少|多少|从|那|这|个|的|是|要|得|去|到|在|我|你|您|需|该|能|会|还|都|呢|啊|呀|吗|么|吧|嘛|哦|喔|噢|哎|嗯|办|领|拿|取|交|有|无|没有|和|跟|与|及|等|问|下|一|些|点|好|了|才|行|不|给|带|备|准备|补|弄|打|找|就|呗|啦|耶|哈|先|走|算|花|用|复杂|麻烦|简单|贵|难|他|它|本|张|次|样|清单|说|的话|上'

export const latinFacets: Words = [
  [
    'fee',
    'how much(?: money)?|(?:any |the )?(?:fees?|costs?|price|charges?)|(?:have|need) to pay|(?:do|must|should) i pay|for free|free|how expensive',
  ],
  [
    'timeLimit',
    'how (?:long|soon|fast|quick)|how many (?:working |business )?(?:days|weeks|months|hours)|deadline|time limit|processing time|when',
  ],
  [
    'phone',
    '(?:phone|telephone|contact|hotline)(?: number)?|which number|(?:who|number|somebody|someone) (?:do|can|should) i call|number i can call|contact details',
  ],
  [
    'place',
    'where|address|location|(?:which|what) (?:office|department|window|place|counter|building|authority)|online|in person',
  ],
  ['law', '(?:which|what) (?:law|regulation|rule)s?|legal basis|says who|source|on what basis|the law'],
  [
    'who',
    'who (?:can|may|is|qualifies|should|could)|(?:conditions|requirements|eligibility)|eligible|qualify|^can i apply$|entitled',
  ],
  [
    'materials',
    '(?:what|which)(?: kind of| other)? (?:documents?|papers?|materials?|paperwork|evidence|proof|id|things|stuff|forms?)|(?:documents?|papers|paperwork|materials)|what (?:do|should|must|shall|to|i)(?: (?:i|do|need|must|should|have|to))* (?:bring|take|prepare|submit|provide)|what (?:do i )?need',
  ],
  ['steps', 'how (?:do|can|should|could|to|i|does|would)|steps?|process|procedure|what (?:do|should|must) i do'],
]

export const latinFillers = new Set(
  "a an the i you we it its it's that this these those they them do does did is are am be been will would can could should must may have has need needs needed required for from to of in on at by with and or so ok okay but then also my me your our mine some something any all there what which how get getting got take takes taking bring go apply applying application submit provide prepare pay wait ready done work works along next first start proceed know tell based please now about if when if cost costs money long many days day take much hand visit contact call number phone says one again just exactly usually normally total altogether".split(
    ' ',
  ),
)
